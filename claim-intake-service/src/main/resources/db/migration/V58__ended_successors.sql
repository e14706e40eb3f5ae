-- Subscriptions with which claims could be renewed, and that are not usable any more. The end may arrive before the suggestion of the renewal.
create table ended_successor (
  claim_id                  uuid        not null,
  successor_subscription_id uuid        not null,
  ended_at                  timestamptz not null,
  primary key (claim_id, successor_subscription_id)
);
