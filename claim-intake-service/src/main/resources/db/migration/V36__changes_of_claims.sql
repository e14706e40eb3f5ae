-- When a claim was last changed. The trigger takes the time from the clock while its transaction holds the lock of the
-- table, so a reader can see from the locks which changes are not committed yet.
alter table claim add column updated_at timestamptz not null default now();

create function claim_is_changed() returns trigger language plpgsql as $$
begin
  new.updated_at := clock_timestamp();
  return new;
end $$;

create trigger claim_is_changed before insert or update on claim
  for each row execute function claim_is_changed();

-- The claims of all partners, and those of one partner, in the order of their changes: filtered within the index.
create index claim_updated on claim (updated_at, claim_id)
  include (partner_id, status, product, competing, mpn_id, tenant_id);
create index claim_updated_of_partner on claim (partner_id, updated_at, claim_id)
  include (status, product, competing, mpn_id);
