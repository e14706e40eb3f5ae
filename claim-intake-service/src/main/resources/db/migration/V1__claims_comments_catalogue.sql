-- Claims, and what has become of them. Ids are UUIDs of version 7: the greatest is the newest.
create table claim (
  claim_id               uuid        primary key,
  version                integer     not null,
  partner_id             text        not null,
  revision               integer     not null,
  filed_at               timestamptz not null,

  mpn_id                 text        not null,
  tenant_id              uuid        not null,
  domain                 text        not null,
  solution_area          text        not null,
  activity               text        not null,
  product                text        not null,
  subscription_id        text,
  proof_of_execution     uuid[]      not null,
  customer_contact_name  text,
  customer_contact_email text,
  partner_contact_name   text,
  partner_contact_email  text,
  locale                 text        not null,
  note                   text,

  status                 text        not null,
  competing              boolean     not null,
  verification_passed    boolean,
  verified_at            timestamptz,
  findings               text        not null,
  review_opened_at       timestamptz,
  review_due_at          timestamptz,
  decided_at             timestamptz,
  rejection_reason       text,
  association_ended_at   timestamptz,
  association_end_reason text
);

create index claim_of_partner on claim (partner_id, claim_id desc);

-- One row for each comment, however often its event is delivered.
create table comment (
  comment_id uuid        primary key,
  claim_id   uuid        not null references claim,
  author     text        not null,
  code       text        not null,
  text       text        not null,
  posted_at  timestamptz not null
);

create index comment_of_claim on comment (claim_id, posted_at, comment_id);

-- The first answer to each request that was sent with a key, in the transaction of what it created.
create table idempotency_key (
  caller       text        not null,
  key          text        not null,
  request_hash bytea       not null,
  location     text        not null,
  etag         text        not null,
  body         bytea       not null,
  created_at   timestamptz not null,
  primary key (caller, key)
);

-- What can be claimed. A row more is a product more, without a release.
create table catalogue_product (
  code          text primary key,
  solution_area text not null,
  name_hu       text not null,
  name_en       text not null
);

insert into catalogue_product (code, solution_area, name_hu, name_en) values
  ('DYNAMICS_365_SALES', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Sales', 'Dynamics 365 Sales'),
  ('DYNAMICS_365_CUSTOMER_SERVICE', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Customer Service', 'Dynamics 365 Customer Service'),
  ('DYNAMICS_365_FIELD_SERVICE', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Field Service', 'Dynamics 365 Field Service'),
  ('DYNAMICS_365_FINANCE', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Finance', 'Dynamics 365 Finance'),
  ('DYNAMICS_365_SUPPLY_CHAIN_MANAGEMENT', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Supply Chain Management', 'Dynamics 365 Supply Chain Management'),
  ('DYNAMICS_365_COMMERCE', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Commerce', 'Dynamics 365 Commerce'),
  ('DYNAMICS_365_HUMAN_RESOURCES', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Human Resources', 'Dynamics 365 Human Resources'),
  ('DYNAMICS_365_PROJECT_OPERATIONS', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Project Operations', 'Dynamics 365 Project Operations'),
  ('DYNAMICS_365_BUSINESS_CENTRAL', 'BUSINESS_APPLICATIONS', 'Dynamics 365 Business Central', 'Dynamics 365 Business Central'),
  ('POWER_APPS', 'BUSINESS_APPLICATIONS', 'Power Apps', 'Power Apps'),
  ('POWER_AUTOMATE', 'BUSINESS_APPLICATIONS', 'Power Automate', 'Power Automate'),
  ('POWER_BI', 'BUSINESS_APPLICATIONS', 'Power BI', 'Power BI'),
  ('POWER_PAGES', 'BUSINESS_APPLICATIONS', 'Power Pages', 'Power Pages'),
  ('EXCHANGE', 'MICROSOFT_365', 'Exchange', 'Exchange'),
  ('SHAREPOINT', 'MICROSOFT_365', 'SharePoint', 'SharePoint'),
  ('TEAMS', 'MICROSOFT_365', 'Teams', 'Teams'),
  ('TEAMS_MEETINGS', 'MICROSOFT_365', 'Teams-értekezletek', 'Teams Meetings'),
  ('TEAMS_PHONE', 'MICROSOFT_365', 'Teams Phone', 'Teams Phone'),
  ('TEAMS_PLATFORM', 'MICROSOFT_365', 'Teams platform', 'Teams Platform'),
  ('MICROSOFT_365_APPS', 'MICROSOFT_365', 'Microsoft 365-alkalmazások', 'Microsoft 365 Apps'),
  ('INTUNE', 'MICROSOFT_365', 'Intune', 'Intune'),
  ('VIVA_INSIGHTS', 'MICROSOFT_365', 'Viva Insights', 'Viva Insights'),
  ('VIVA_LEARNING', 'MICROSOFT_365', 'Viva Learning', 'Viva Learning'),
  ('VIVA_CONNECTIONS', 'MICROSOFT_365', 'Viva Connections', 'Viva Connections'),
  ('ENTRA_ID_PREMIUM', 'MICROSOFT_365', 'Prémium szintű Entra ID', 'Entra ID Premium'),
  ('DEFENDER_FOR_OFFICE_365', 'MICROSOFT_365', 'Office 365-höz készült Defender', 'Defender for Office 365'),
  ('DEFENDER_FOR_ENDPOINT', 'MICROSOFT_365', 'Végponthoz készült Defender', 'Defender for Endpoint'),
  ('DEFENDER_FOR_IDENTITY', 'MICROSOFT_365', 'Identitáshoz készült Defender', 'Defender for Identity'),
  ('INFORMATION_PROTECTION', 'MICROSOFT_365', 'Információvédelem', 'Information Protection');
