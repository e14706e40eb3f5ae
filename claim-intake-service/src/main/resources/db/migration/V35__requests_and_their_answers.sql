-- The request that the partner was asked last. The id is null where the request was stored before this column was added.
alter table claim
  add column request_id              uuid,
  add column request_codes           text[]  not null default '{}',
  add column request_needs_documents boolean not null default false;

-- The request that a partner's comment answers, and whether the partner states that it has no document.
alter table comment
  add column answers        uuid,
  add column cannot_provide boolean not null default false;
