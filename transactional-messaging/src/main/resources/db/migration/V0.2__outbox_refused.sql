-- Rows of the outbox that Kafka refuses for what they are: they block nothing, and an operator decides about them.
create table outbox_refused (
  bucket        smallint    not null,
  id            bigint      not null,
  topic         text        not null,
  key           bytea,
  header_names  text[]      not null,
  header_values bytea[]     not null,
  payload       bytea,
  created_at    timestamptz not null,
  refused_at    timestamptz not null default now(),
  reason        text        not null,
  primary key (bucket, id)
);
