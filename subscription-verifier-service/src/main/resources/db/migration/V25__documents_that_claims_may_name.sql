-- The documents that partners uploaded, as intake told: a claim may name those of its partner.
create table partner_document (
  document_id     uuid primary key,
  partner_id      text not null,
  kind            text not null,
  acknowledged_on date
);
