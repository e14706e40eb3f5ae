-- How a partner wants to be told of new comments. One that never said so is told in the claim's comment section alone.
create table preference (
  partner_id text        primary key,
  locale     text        not null,
  -- The codes of the comments that it wants to be told of; none means all.
  events     text[]      not null,
  changed_at timestamptz not null
);

-- Where to: at most one address of a channel.
create table endpoint (
  partner_id       text        not null references preference,
  channel          text        not null,
  address          text        not null,
  -- Of a webhook: sealed, see SealedSecrets.
  secret           bytea,
  -- In a row, and since when.
  failures         integer     not null default 0,
  failing_since    timestamptz,
  disabled_at      timestamptz,
  disabled_because text,
  -- Until when a process has it to itself; afterwards, when it was last let go of.
  taken_until      timestamptz,
  primary key (partner_id, channel)
);

create table delivery (
  delivery_id    uuid        primary key,
  partner_id     text        not null,
  channel        text        not null,
  comment_id     uuid        references comment,
  claim_id       uuid,
  -- What there is to say other than a comment.
  notice         text,
  address        text        not null,
  state          text        not null,
  tries          integer     not null default 0,
  created_at     timestamptz not null,
  first_tried_at timestamptz,
  due_at         timestamptz,
  delivered_at   timestamptz,
  last_error     text,
  -- A comment goes to a channel once.
  constraint delivery_once unique (comment_id, channel),
  constraint delivery_of_something check (num_nonnulls(comment_id, notice) = 1),
  constraint delivery_due_while_it_waits check ((state = 'WAITING') = (due_at is not null))
);

create index delivery_due on delivery (due_at) where state = 'WAITING';
create index delivery_to on delivery (partner_id, channel, due_at) where state in ('WAITING', 'OFF');
create index delivery_of_claim on delivery (claim_id, delivery_id);
create index delivery_of_partner on delivery (partner_id, delivery_id);
