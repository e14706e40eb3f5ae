-- By when the partner is to correct which filing of a claim.
alter table claim
  add column awaited_revision integer,
  add column correct_by       timestamptz,
  add column awaited_at       timestamptz;
