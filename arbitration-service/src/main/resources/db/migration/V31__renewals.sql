-- Suggested renewals: the association ended with its subscription, and the tenant has another one with the product. Until
-- pending_until, a claim of another partner on the subject is marked to the reviewers.
create table renewal (
  association_id            uuid        primary key references association,
  tenant_id                 uuid        not null,
  product                   text        not null,
  subscription_id           uuid, -- of the subject of a claim on the successor; null where claims compete by product
  claim_id                  uuid        not null,
  partner_id                text        not null,
  locale                    text        not null,
  successor_subscription_id uuid        not null,
  pending_until             timestamptz not null,
  suggested_at              timestamptz not null
);
create index renewal_by_tenant on renewal (tenant_id, pending_until);
