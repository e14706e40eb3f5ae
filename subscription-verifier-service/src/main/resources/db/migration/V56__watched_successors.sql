-- The subscription that was published as the successor of the ended one; null when it is not watched any more.
alter table claimed add column successor_subscription_id uuid;
create index claimed_with_successor on claimed (tenant_id) where successor_subscription_id is not null;
