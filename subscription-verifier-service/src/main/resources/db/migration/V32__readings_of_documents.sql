-- What the documents of partners say, as intake told.
create table document_reading (
  document_id uuid   primary key,
  partner_id  text   not null,
  unreadable  text,
  dates       date[] not null,
  tenant_ids  uuid[] not null,
  products    text[] not null
);

-- The claims whose documents are compared with them, and the advice that was published last: code, field and reason,
-- divided by blanks.
create table advised_claim (
  claim_id   uuid    primary key,
  partner_id text    not null,
  tenant_id  uuid    not null,
  locale     text    not null,
  revision   integer not null,
  product    text    not null,
  filed_on   date    not null,
  documents  uuid[]  not null,
  advice     text[]  not null
);

create index advised_claim_of_document on advised_claim using gin (documents);
