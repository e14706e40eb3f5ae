-- A claim may wait for a remote source to be asked, too; and what that source says is not announced.
alter table waiting_claim
  add column is_verified    boolean     not null default true, -- false: waits for its first answer
  add column look_at        timestamptz,                       -- null: when a change is announced
  add column attempts       integer     not null default 0,    -- since the source last answered
  add column correlation_id text,
  add column causation_id   text,
  add column traceparent    text;
create index waiting_claim_due on waiting_claim (look_at);
