-- Whether a claim in the case disputes an earlier rejection.
alter table review_case add column disputed boolean not null default false;

update review_case
   set disputed = true
 where exists (select from party
                where party.case_id = review_case.case_id and party.disputes and party.left_at is null);

-- What lists of cases are filtered by. The cases of a customer, a partner, an MPN, a claim, a subscription and a reviewer are few.
create index review_case_of_tenant on review_case (tenant_id);
create index review_case_of_assignee on review_case (assignee) where assignee is not null;
create index party_of_claim on party (claim_id);
create index claim_of_partner on claim (partner_id);
create index claim_of_mpn on claim (mpn_id);
create index claim_of_subscription on claim (subscription_id);

-- What is searched for: a part of a domain or of a name.
create index claim_domain on claim using gin (domain gin_trgm_ops);
create index customer_name_searchable on customer_name using gin (searchable gin_trgm_ops);
create index partner_name_searchable on partner_name using gin (searchable gin_trgm_ops);
