-- The receipts of the checks of documents that partners added to filed claims.
create table document_receipt (
  id         uuid        primary key, -- version 7: in the order of time
  claim_id   uuid        not null,
  tenant_id  uuid        not null,
  partner_id text        not null,
  locale     text        not null,
  occasion   text        not null,
  checks     text        not null, -- JSON: [{document: {documentId, kind, fileName, acknowledgedOn}, code, answer}]
  added_at   timestamptz not null,
  checked_at timestamptz not null
);
create index document_receipt_of_claim on document_receipt (claim_id, id);
