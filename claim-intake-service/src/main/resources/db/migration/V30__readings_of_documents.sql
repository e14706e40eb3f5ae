-- The documents that are to be read: due now, or again when the lease of the replica that reads one ends.
create table unread_document (
  document_id uuid        primary key references document on delete cascade,
  due_at      timestamptz not null,
  attempts    integer     not null
);

create index unread_document_due on unread_document (due_at);

-- What a document says: its dates, domains, products and so on, but not its text.
create table document_reading (
  document_id uuid        primary key references document on delete cascade,
  reading     jsonb       not null,
  read_at     timestamptz not null
);

insert into unread_document (document_id, due_at, attempts) select document_id, '-infinity', 0 from document;
