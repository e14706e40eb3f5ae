-- The directory. Records refer to each other without foreign keys: feeds deliver in any order.

create table tenant (
  id           uuid   primary key,
  display_name text   not null,
  country      text,
  domains      text[] not null -- ASCII, lower case, sorted
);

create table subscription (
  id        uuid  primary key,
  tenant_id uuid  not null,
  family    text  not null,
  channel   text  not null,
  status    text  not null,
  products  jsonb not null, -- {"<product>": "<provisioning>"}
  ends_at   timestamptz
);
create index subscription_of_tenant on subscription (tenant_id);

create table partner (
  id           text  primary key,
  display_name text  not null,
  mpns         jsonb not null -- [{mpnId, location, partnerType, enrolments: [{program, solutionArea, from, to}]}]
);

create table identifier (
  id   text primary key, -- a UUID in its usual spelling, or any other text
  kind text not null
);

-- What was verified: one row for each time.
create table receipt (
  id            uuid        primary key, -- version 7: in the order of time
  claim_id      uuid        not null,
  tenant_id     uuid        not null,
  partner_id    text        not null,
  locale        text        not null,
  revision      integer     not null,
  after_waiting boolean     not null,
  source        text        not null,
  answers       text        not null, -- JSON: [{check, answer, field, lookedAt}]
  verified_at   timestamptz not null
);
create index receipt_of_claim on receipt (claim_id, id);

-- Claims to be verified again when the tenant's subscriptions change.
create table waiting_claim (
  claim_id      uuid        primary key,
  tenant_id     uuid        not null,
  submission    text        not null, -- the fact that filed it
  waiting_since timestamptz not null
);
create index waiting_claim_of_tenant on waiting_claim (tenant_id);
