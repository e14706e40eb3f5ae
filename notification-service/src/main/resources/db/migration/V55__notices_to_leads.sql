-- The case of a notice to the review leads.
alter table delivery
  add column case_id       uuid,
  add column review_due_at timestamptz,
  add constraint delivery_of_an_escalation_is_whole check (
    num_nonnulls(case_id, review_due_at) = case when notice is not distinct from 'REVIEW_ESCALATED' then 2 else 0 end);
