-- The last check of a document that a partner added after the filing of its claim.
create table document_check (
  claim_id    uuid        not null,
  document_id uuid        not null,
  -- The codes of the findings.
  findings    text[]      not null,
  checked_at  timestamptz not null,
  primary key (claim_id, document_id)
);
