-- A case can wait for an answer, go on by itself, or end without a ruling; a rejected claim can be
-- heard once more.

alter table review_case
  add column first_review_due_at timestamptz,
  -- When the last day before it is due begins.
  add column soon_at             timestamptz,
  -- When something happens to it by itself; null when nothing will.
  add column next_timer_at       timestamptz,
  -- The reviewers who may not work on it, since it disputes a ruling of theirs.
  add column barred              text[]      not null default '{}',
  add column closed_at           timestamptz,
  -- How many events it has: each is a change of the case.
  add column events              integer     not null default 0;

update review_case set
  first_review_due_at = due_at,
  soon_at = due_at - interval '1 day',
  next_timer_at = case when state = 'OPEN' then least(due_at, lease_expires_at) end;

alter table review_case
  alter column first_review_due_at set not null,
  alter column soon_at set not null,
  drop constraint review_case_ruling_is_whole,
  add constraint review_case_ruling_is_whole check (
    case state
      when 'RULED' then num_nonnulls(outcome, rationale, ruled_by, ruled_at) = 4
        and (outcome = 'AWARD') = (awarded_claim_id is not null)
      else num_nonnulls(outcome, rationale, ruled_by, ruled_at, awarded_claim_id) = 0
    end),
  add constraint review_case_is_in_a_known_state check (state in ('OPEN', 'WAITING', 'RULED', 'CLOSED')),
  add constraint review_case_ends_whole check (
    state in ('OPEN', 'WAITING') or (assignee is null and next_timer_at is null)),
  add constraint review_case_closes_at_a_time check ((state = 'CLOSED') = (closed_at is not null));

drop index review_case_one_open_of_a_subject;
create unique index review_case_one_undecided_of_a_subject
  on review_case (tenant_id, product, subscription_id) nulls not distinct
  where state in ('OPEN', 'WAITING');

-- The queue's order, for one state and for all that is undecided, and what nobody has taken.
create index review_case_undecided on review_case (due_at, (not contested), case_id)
  where state in ('OPEN', 'WAITING');
create index review_case_untaken on review_case (due_at, (not contested), case_id)
  where state = 'OPEN' and assignee is null;
create index review_case_timer on review_case (next_timer_at) where next_timer_at is not null;

-- What a reviewer asked a party for.
create table information_request (
  request_id   uuid        primary key,
  case_id      uuid        not null references review_case,
  claim_id     uuid        not null references claim,
  codes        text[]      not null check (codes <> '{}'),
  message      text,
  requested_by text        not null,
  requested_at timestamptz not null,
  respond_by   timestamptz not null,
  -- The comment that answers it.
  answered_in  uuid,
  answered_at  timestamptz,
  overdue_at   timestamptz,
  constraint information_request_ends_once check (num_nonnulls(answered_at, overdue_at) < 2),
  constraint information_request_answer_is_whole check ((answered_in is null) = (answered_at is null))
);

create index information_request_of_a_case on information_request (case_id);

-- How a reviewer judged one party's proof of execution. The last one stands.
create table review (
  review_id   uuid        primary key,
  case_id     uuid        not null references review_case,
  claim_id    uuid        not null references claim,
  assessment  text        not null,
  -- The checklist: what was there, and what was looked for in vain.
  found       text[]      not null,
  missed      text[]      not null,
  notes       text,
  reviewer    text        not null,
  reviewed_at timestamptz not null
);

create index review_of_a_case on review (case_id, reviewed_at);

alter table party
  -- The due date of a claimant's review, as it is now.
  add column soon_at    timestamptz,
  add column due_at     timestamptz,
  add column told       text,
  add column extended   boolean,
  add column disputes   boolean     not null default false,
  add column reviewed   boolean     not null default false,
  -- What it has yet to answer.
  add column request_id uuid        references information_request,
  add column left_at    timestamptz,
  add column left_why   text;

update party set
  soon_at = claim.first_review_due_at - interval '1 day',
  due_at = claim.first_review_due_at,
  told = 'NONE',
  extended = false
  from claim
 where party.claim_id = claim.claim_id and party.role = 'CLAIMANT';

alter table party
  add constraint party_deadline_is_a_claimants
    check (num_nonnulls(soon_at, due_at, told, extended) = case role when 'CLAIMANT' then 4 else 0 end),
  add constraint party_leaves_for_a_reason check ((left_at is null) = (left_why is null)),
  add constraint party_that_left_is_asked_nothing check (left_at is null or request_id is null);

-- A claim is under review in one case at a time.
drop index party_one_case_of_a_claimant;
create unique index party_one_case_of_a_claimant
  on party (claim_id) where role = 'CLAIMANT' and decision is null and left_at is null;
create index party_of_a_claim on party (claim_id, joined_at);

-- Claims that their partners withdrew. One may be withdrawn before it is verified.
create table withdrawn_claim (
  claim_id     uuid        primary key,
  withdrawn_at timestamptz not null
);
