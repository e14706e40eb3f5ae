-- Closed claims are watched for some days, because they can be disputed or awarded by a correction.
create index claimed_closed on claimed (tenant_id, decided_at)
  where decision = 'CLOSED' and subscription_ended_at is null;
