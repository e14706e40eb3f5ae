-- Approvals of which the customer's contact is informed by e-mail.
create table approval (
  association_id   uuid        primary key,
  claim_id         uuid        not null,
  partner_id       text        not null,
  locale           text        not null,
  product          text        not null,
  started_at       timestamptz not null,
  -- Null if the customer may decline at any time.
  declinable_until timestamptz
);

-- A delivery is about a comment, about an approval, or a notice. An approval has one delivery.
alter table delivery
  add column association_id uuid references approval,
  add constraint delivery_once_of_an_approval unique (association_id),
  drop constraint delivery_of_something,
  add constraint delivery_of_something check (num_nonnulls(comment_id, notice, association_id) = 1),
  add constraint delivery_to_a_customer check ((channel = 'CUSTOMER_EMAIL') = (association_id is not null));
