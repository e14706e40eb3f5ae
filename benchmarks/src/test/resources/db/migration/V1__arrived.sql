create table arrived (
  claim_id uuid primary key,
  times    integer not null
);
