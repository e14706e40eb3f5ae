-- How the due dates of a review were counted, as JSON, and since when the claim holds its subject.
alter table claim
  add column review_clock           text,
  add column extended_clock         text,
  add column association_started_at timestamptz;

-- An association starts with the approval.
update claim set association_started_at = decided_at where decided_at is not null and rejection_reason is null;

-- A decided or withdrawn claim does not compete, and an association that a ruling gave is not contested by it.
update claim set competing = false
 where competing
   and (status in ('REJECTED', 'REJECTED_FINAL', 'WITHDRAWN')
        or status in ('APPROVED', 'DISPUTED') and competition_at <= decided_at
        or status = 'APPROVED' and association_ended_at >= decided_at);

-- A verified claim is under review when its review is open.
update claim set status = 'SUBMITTED' where status = 'UNDER_REVIEW' and review_opened_at is null;

-- The name of the person who acted, for reviewers.
alter table claim_transition add column actor_name text;
