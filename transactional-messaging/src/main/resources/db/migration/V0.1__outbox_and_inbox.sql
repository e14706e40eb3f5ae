-- Facts on their way out. A row lives from the transaction that made the fact true until Kafka has acknowledged it.
create table outbox (
  bucket        smallint    not null,
  id            bigint      not null generated always as identity,
  topic         text        not null,
  key           bytea,
  header_names  text[]      not null,
  header_values bytea[]     not null,
  payload       bytea,
  created_at    timestamptz not null,
  primary key (bucket, id)
) with (autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 5000);

-- A relay locks the buckets it empties: all rows of a key are in one bucket, so a key stays in order
-- whatever the number of relays. The lock dies with the relay's connection.
create table outbox_lease (
  bucket smallint primary key
);

insert into outbox_lease (bucket) select generate_series(0, 15);

-- Events that changed this service, so that none does so twice.
create table inbox (
  source      text        not null,
  event_id    text        not null,
  received_at timestamptz not null,
  primary key (source, event_id)
);
