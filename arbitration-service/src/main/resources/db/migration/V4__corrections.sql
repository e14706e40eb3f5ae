-- A claim is closed before it comes under review when its partner withdraws it, and also when the
-- partner does not correct it in time.
alter table withdrawn_claim rename to closed_claim;
alter table closed_claim rename column withdrawn_at to closed_at;
alter table closed_claim rename constraint withdrawn_claim_pkey to closed_claim_pkey;

-- What is awaited of a claim that failed verification, by the latest filing that was heard of.
create table correction (
  claim_id   uuid        primary key,
  revision   integer     not null,
  -- Whose claim the filing that failed is; null while it may pass.
  tenant_id  uuid,
  partner_id text,
  locale     text,
  -- Why its partner has to act; null while the product may yet be provisioned.
  reason     text,
  -- When something happens to it by itself.
  due_at     timestamptz,
  constraint correction_failure_is_whole
    check (num_nonnulls(tenant_id, partner_id, locale, due_at) in (0, 4)),
  constraint correction_is_awaited_until_a_time check (reason is null or due_at is not null)
);

create index correction_due on correction (due_at) where due_at is not null;
