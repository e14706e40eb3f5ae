-- The dossier of each claim from its first filing on: every revision, the result of its verification, and its documents.
create table claim_revision (
  claim_id               uuid        not null,
  revision               integer     not null,
  tenant_id              uuid        not null,
  partner_id             text        not null,
  locale                 text        not null,
  mpn_id                 text        not null,
  domain                 text        not null,
  solution_area          text        not null,
  activity               text        not null,
  product                text        not null,
  -- Text: a revision that fails verification may name anything.
  subscription_id        text,
  proof_of_execution     uuid[]      not null,
  note                   text,
  customer_contact_name  text,
  customer_contact_email text,
  partner_contact_name   text,
  partner_contact_email  text,
  filed_at               timestamptz not null,
  primary key (claim_id, revision),
  constraint claim_revision_customer_contact_is_whole
    check ((customer_contact_name is null) = (customer_contact_email is null)),
  constraint claim_revision_partner_contact_is_whole
    check ((partner_contact_name is null) = (partner_contact_email is null))
);

-- The last result of the verification of a revision.
create table verification_outcome (
  claim_id    uuid        not null,
  revision    integer     not null,
  passed      boolean     not null,
  -- The codes of its errors and warnings.
  findings    text[]      not null,
  verified_at timestamptz not null,
  primary key (claim_id, revision)
);

-- A document that a claim was filed with, or that its partner added later.
create table claim_document (
  claim_id        uuid        not null,
  document_id     uuid        not null,
  partner_id      text        not null,
  kind            text        not null,
  file_name       text        not null,
  media_type      text        not null,
  size            bigint      not null,
  sha256          text        not null,
  acknowledged_on date,
  occasion        text        not null,
  added_at        timestamptz not null,
  primary key (claim_id, document_id)
);

-- Revisions that came under review are known. The time of each correction is not: the first filing's is taken.
create temporary table reviewed_revision on commit drop as
  select claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain, solution_area, activity, product,
         subscription_id, proof_of_execution, documents, warnings, filed_at
    from claim
  union all
  select claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain, solution_area, activity, product,
         subscription_id, proof_of_execution, documents, warnings, filed_at
    from earlier_revision;

insert into claim_revision (claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain, solution_area, activity,
    product, subscription_id, proof_of_execution, filed_at)
  select claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain, solution_area, activity, product,
         subscription_id::text, proof_of_execution, filed_at
    from reviewed_revision;

insert into verification_outcome (claim_id, revision, passed, findings, verified_at)
  select claim_id, revision, true, warnings, filed_at from reviewed_revision;

insert into claim_document (claim_id, document_id, partner_id, kind, file_name, media_type, size, sha256, acknowledged_on,
    occasion, added_at)
  select claim_id, (document ->> 'documentId')::uuid, partner_id, document ->> 'kind', document ->> 'fileName',
         document ->> 'mediaType', (document ->> 'size')::bigint, document ->> 'sha256',
         (document ->> 'acknowledgedOn')::date, 'FILING', filed_at
    from reviewed_revision, jsonb_array_elements(documents::jsonb) as document
   order by claim_id, revision
  on conflict do nothing;

-- The same file is found by its content.
create index claim_document_by_content on claim_document using hash (sha256);

alter table claim drop column documents;
drop table earlier_revision;
