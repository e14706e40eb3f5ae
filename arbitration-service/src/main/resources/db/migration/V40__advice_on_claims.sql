-- The last advice on each revision of a claim: what its documents say differs from it.
create table claim_advice (
  claim_id   uuid        not null,
  revision   integer     not null,
  codes      text[]      not null,
  -- The document of each code, such as proofOfExecution[0].
  fields     text[]      not null,
  advised_at timestamptz not null,
  primary key (claim_id, revision)
);
