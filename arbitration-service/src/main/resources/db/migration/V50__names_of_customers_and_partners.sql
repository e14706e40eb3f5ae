-- Part of every PostgreSQL's contrib modules, and trusted: the owner of a database may create it.
create extension if not exists pg_trgm;

-- The names that feeds published on cpor.directory.v1. searchable is the name in the spelling of SearchableName.
create table customer_name (
  tenant_id   uuid        primary key,
  name        text        not null,
  searchable  text        not null,
  -- Two letters of ISO 3166; null when the feed does not know it.
  country     text,
  observed_at timestamptz not null
);

create table partner_name (
  partner_id  text        primary key,
  name        text        not null,
  searchable  text        not null,
  observed_at timestamptz not null
);
