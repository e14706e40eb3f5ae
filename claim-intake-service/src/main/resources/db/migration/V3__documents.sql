-- What partners show of their work. A document never changes.
create table document (
  document_id     uuid        primary key,
  partner_id      text        not null,
  kind            text        not null,
  acknowledged_on date,
  file_name       text        not null,
  type            text        not null,
  size            bigint      not null,
  sha256          bytea       not null,
  uploaded_at     timestamptz not null,
  -- The same file for the same purpose is one document of its partner.
  unique nulls not distinct (partner_id, sha256, kind, acknowledged_on)
);

-- The bytes, in chunks that fit in memory.
create table document_chunk (
  document_id uuid    not null references document on delete cascade,
  number      integer not null,
  bytes       bytea   not null,
  primary key (document_id, number)
);

-- Most of them are compressed already.
alter table document_chunk alter column bytes set storage external;

-- Which claims refer to a document: while one does, it cannot be deleted. The claim's row is written
-- later in the same transaction.
create table claim_document (
  claim_id    uuid not null references claim deferrable initially deferred,
  document_id uuid not null references document,
  primary key (claim_id, document_id)
);

create index claim_document_of_document on claim_document (document_id);
