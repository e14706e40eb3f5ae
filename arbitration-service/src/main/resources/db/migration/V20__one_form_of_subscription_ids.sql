-- A subscription's id is a uuid. Until now it was text as the partner wrote it, so that two spellings of one id were two subjects.
create function subscription_uuid(text) returns uuid language sql immutable
  return substring($1 from '^[\s{]*([0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})[\s}]*$')::uuid;

-- Associations that this migration ends. The service publishes that they ended when it starts.
create table untold_association_end (
  association_id uuid primary key references association
);

-- Claims whose case this migration closes, since an older case was undecided on the same subject. The service admits them to
-- that case when it starts.
create table displaced_claim (
  claim_id uuid primary key references claim,
  -- The case that was closed.
  case_id  uuid not null references review_case
);

-- Undecided cases on a subject that turns out to be held by a claim that they do not hear. The service lets them hear it when
-- it starts.
create table case_without_holder (
  case_id uuid primary key references review_case
);

-- Of several active associations on one subject the first stays.
with ranked as (
  select association_id,
         row_number() over (partition by tenant_id, product, subscription_uuid(subscription_id) order by started_at, association_id)
           as place
    from association
   where ended_at is null),
ended as (
  update association
     set ended_at = now(), end_reason = 'SUBJECT_HELD_ALREADY'
    from ranked
   where ranked.association_id = association.association_id and ranked.place > 1
  returning association.association_id)
insert into untold_association_end select association_id from ended;

-- Its holder is heard no more.
update party
   set left_at = now(), left_why = 'ASSOCIATION_ENDED', request_id = null
  from untold_association_end, review_case
 where party.association_id = untold_association_end.association_id and party.role = 'HOLDER' and party.left_at is null
   and review_case.case_id = party.case_id and review_case.state in ('OPEN', 'WAITING');

-- Of several undecided cases on one subject the oldest stays.
create temporary table merged_case on commit drop as
  select case_id, into_case_id
    from (select case_id,
                 first_value(case_id) over (partition by tenant_id, product, subscription_uuid(subscription_id)
                   order by opened_at, case_id) as into_case_id
            from review_case
           where state in ('OPEN', 'WAITING')) as undecided
   where case_id <> into_case_id;

insert into displaced_claim (claim_id, case_id)
  select claim_id, case_id
    from party join merged_case using (case_id)
   where role = 'CLAIMANT' and decision is null and left_at is null;

update party
   set left_at = now(), left_why = 'CLAIMS_ANOTHER_SUBJECT', request_id = null
  from merged_case
 where party.case_id = merged_case.case_id and left_at is null;

update dispute
   set case_id = merged_case.into_case_id
  from merged_case, displaced_claim
 where dispute.case_id = merged_case.case_id and displaced_claim.claim_id = dispute.claim_id;

update review_case
   set barred = array(select distinct unnest(review_case.barred || merged.barred))
  from (select into_case_id, array_agg(reviewer) as barred
          from merged_case
          join review_case using (case_id)
          cross join unnest(review_case.barred) as reviewer
         group by into_case_id) as merged
 where review_case.case_id = merged.into_case_id;

update review_case
   set state = 'CLOSED', closed_at = now(), assignee = null, lease_expires_at = null, next_timer_at = null, contested = false
  from merged_case
 where review_case.case_id = merged_case.case_id;

drop index association_one_active_of_a_subject;
drop index review_case_one_undecided_of_a_subject;

alter table claim            alter column subscription_id type uuid using subscription_uuid(subscription_id);
alter table earlier_revision alter column subscription_id type uuid using subscription_uuid(subscription_id);
alter table association      alter column subscription_id type uuid using subscription_uuid(subscription_id);
alter table review_case      alter column subscription_id type uuid using subscription_uuid(subscription_id);

create unique index association_one_active_of_a_subject
  on association (tenant_id, product, subscription_id) nulls not distinct where ended_at is null;
create unique index review_case_one_undecided_of_a_subject
  on review_case (tenant_id, product, subscription_id) nulls not distinct where state in ('OPEN', 'WAITING');

insert into case_without_holder
  select case_id
    from review_case
    join association on association.ended_at is null
      and association.tenant_id = review_case.tenant_id and association.product = review_case.product
      and association.subscription_id is not distinct from review_case.subscription_id
   where review_case.state in ('OPEN', 'WAITING')
     and not exists (select from party where party.case_id = review_case.case_id and party.claim_id = association.claim_id);

drop function subscription_uuid(text);
