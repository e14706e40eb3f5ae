-- What is known of a claim's documents: a JSON array of objects. Their bytes stay with intake.
alter table claim add column documents text not null default '[]';
alter table claim alter column documents drop default;

-- How a due date other than the claim's first was counted, as it was counted then. The days of those that were told until now
-- were not kept: there are none.
alter table party
  drop constraint party_deadline_is_a_claimants,
  drop column soon_at,
  add column due_region text,
  add column due_zone   text,
  add column due_days   text[];

update party set due_region = 'HU', due_zone = 'Europe/Budapest', due_days = '{}'
 where role = 'CLAIMANT' and (extended or disputes);

alter table party
  add constraint party_deadline_is_a_claimants
    check (num_nonnulls(due_at, told, extended) = case role when 'CLAIMANT' then 3 else 0 end),
  add constraint party_keeps_the_count_of_a_later_deadline
    check (num_nonnulls(due_region, due_zone, due_days) = case when extended or disputes then 3 else 0 end);

alter table information_request
  add column respond_by_region text   not null default 'HU',
  add column respond_by_zone   text   not null default 'Europe/Budapest',
  add column respond_by_days   text[] not null default '{}';

alter table information_request
  alter column respond_by_region drop default,
  alter column respond_by_zone drop default,
  alter column respond_by_days drop default;

-- What partners wrote in the comments of their claims while a case heard them.
create table partner_comment (
  comment_id uuid        primary key,
  case_id    uuid        not null references review_case,
  claim_id   uuid        not null references claim,
  text       text        not null,
  -- The ids of the documents that it adds.
  documents  uuid[]      not null,
  written_at timestamptz not null
);

create index partner_comment_of_a_case on partner_comment (case_id);

-- Why a claim is heard once more: it may be disputed once.
create table dispute (
  claim_id      uuid        primary key references claim,
  case_id       uuid        not null references review_case,
  justification text        not null,
  -- The ids of the documents that it adds.
  documents     uuid[]      not null,
  disputed_at   timestamptz not null
);

create index dispute_of_a_case on dispute (case_id);

-- What a claim said before its partner corrected it, of those that were under review by then.
create table earlier_revision (
  claim_id           uuid        not null references claim,
  revision           integer     not null,
  tenant_id          uuid        not null,
  partner_id         text        not null,
  locale             text        not null,
  mpn_id             text        not null,
  domain             text        not null,
  solution_area      text        not null,
  activity           text        not null,
  product            text        not null,
  subscription_id    text,
  proof_of_execution uuid[]      not null,
  documents          text        not null,
  warnings           text[]      not null,
  filed_at           timestamptz not null,
  primary key (claim_id, revision)
);
