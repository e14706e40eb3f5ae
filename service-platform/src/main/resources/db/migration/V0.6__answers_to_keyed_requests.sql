-- The first answer to each request that was sent with an Idempotency-Key, stored in the transaction of what it did.
create table keyed_answer (
  -- Empty for a caller that no partner employs.
  partner_id   text        not null,
  user_name    text        not null,
  key          text        not null,
  -- The number of a line of a batch, from 1; 0 is the whole request.
  line         bigint      not null,
  -- The path of the request.
  resource     text        not null,
  -- SHA-256 of the request's content.
  request_hash bytea       not null,
  status       integer     not null,
  location     text,
  etag         text,
  body         bytea       not null,
  answered_at  timestamptz not null,
  primary key (partner_id, user_name, key, line)
);
