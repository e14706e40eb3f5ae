-- The customer's words, if the customer declined the association itself.
alter table association
  add column decline_reason text,
  add constraint association_decline_reason_is_of_a_decline
    check (decline_reason is null or end_reason = 'CUSTOMER_DECLINED');
