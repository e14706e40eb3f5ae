-- A ruling may close a request that is still open.
alter table information_request add column closed_at timestamptz;
