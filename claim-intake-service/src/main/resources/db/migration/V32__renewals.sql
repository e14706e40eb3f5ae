-- The subscription with which a partner may renew a claim whose association ended with its subscription.
create table renewal (
  claim_id                  uuid        primary key,
  successor_subscription_id uuid        not null,
  suggested_at              timestamptz not null
);
