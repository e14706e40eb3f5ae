create table applied (
  position bigint generated always as identity primary key,
  tenant_id uuid not null,
  event_id text not null
);
