-- What a partner does to a claim after filing it, what reviewers ask, and the history of all that.
alter table claim
  add column competition_at        timestamptz,
  add column verified_revision     integer,
  add column extended_at           timestamptz,
  add column extended_due_at       timestamptz,
  add column requested_at          timestamptz,
  add column respond_by            timestamptz,
  add column responded_at          timestamptz,
  add column response_overdue_at   timestamptz,
  add column disputable_until      timestamptz,
  add column disputed_at           timestamptz,
  add column disputed_rejection_at timestamptz,
  add column resubmitted_revision  integer,
  add column resubmitted_at        timestamptz,
  add column withdrawn_at          timestamptz,
  add column transitions           integer not null default 0;

-- What was only known to be so until now.
update claim set competition_at = coalesce(review_opened_at, filed_at) where competing;
update claim set verified_revision = revision where verified_at is not null;

-- The history of a claim after its filing, each line numbered from 1 in the order in which they
-- became true here.
create table claim_transition (
  claim_id    uuid        not null references claim,
  number      integer     not null,
  from_status text        not null,
  to_status   text        not null,
  event       text        not null,
  actor       text        not null,
  happened_at timestamptz not null,
  reason      text,
  primary key (claim_id, number)
);

-- A partner's own comment is of no template.
alter table comment
  alter column code drop not null,
  add column documents uuid[] not null default '{}';
