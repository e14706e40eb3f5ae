-- Lists and searches over a million claims, a page in milliseconds.

-- Part of every PostgreSQL's contrib modules, and trusted: the owner of a database may create it.
create extension if not exists pg_trgm;

-- Until when a claim is reviewed, as ClaimProgress.reviewDueAt() has it; infinity where no review is open yet,
-- so that such claims have a place in the order of due dates too: the last.
alter table claim add column review_due_order timestamptz not null generated always as (
  case
    when extended_due_at is not null and extended_at >= coalesce(review_opened_at, '-infinity') then extended_due_at
    else coalesce(review_due_at, 'infinity')
  end) stored;

-- Every claim, in each order; the second order also backwards.
create index claim_filed on claim (filed_at, claim_id);
create index claim_due on claim (review_due_order, claim_id);

-- Of all partners' claims those of a kind: each list is merged from some of these ranges, each in its order.
create index claim_filed_of_kind on claim (status, product, competing, filed_at, claim_id);
create index claim_due_of_kind on claim (status, product, competing, review_due_order, claim_id);

-- Of a partner, of an MPN: filtered within the index.
drop index claim_of_partner;
create index claim_of_partner on claim (partner_id, filed_at, claim_id)
  include (status, product, competing, mpn_id, review_due_order);
create index claim_of_mpn on claim (mpn_id, filed_at, claim_id)
  include (status, product, competing, partner_id, review_due_order);

-- Of a customer there are few.
create index claim_of_tenant on claim (tenant_id);

-- What is searched for: a whole subscription id, a part of a domain.
create index claim_of_subscription on claim (subscription_id);
create index claim_domain on claim using gin (domain gin_trgm_ops);
