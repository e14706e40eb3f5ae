-- Where the bytes of a document are: in document_chunk, or in a store apart from the database.
alter table document add column store text not null default 'POSTGRESQL';

-- To find that there is none in a store without looking at all of them.
create index document_in_store_apart on document (store) where store <> 'POSTGRESQL';

-- Bytes in a store apart that are no document's: not yet, or not any more. They are put down here before
-- they are written. A document is committed together with the removal of its row here, and only while the
-- bytes are not given up; from then on they are removed.
create table loose_bytes (
  document_id uuid        primary key,
  store       text        not null,
  given_up    boolean     not null,
  due_at      timestamptz not null
);

create index loose_bytes_due on loose_bytes (due_at);
