-- The names of products and workloads. It begins with the products of the catalogue; what feeds observe later
-- (cpor.product-observed.v1) overrides these rows.
create table product_name (
  code        text        primary key,
  name_hu     text        not null,
  name_en     text        not null,
  observed_at timestamptz not null default '-infinity'
);

insert into product_name (code, name_hu, name_en) values
  ('DYNAMICS_365_SALES', 'Dynamics 365 Sales', 'Dynamics 365 Sales'),
  ('DYNAMICS_365_CUSTOMER_SERVICE', 'Dynamics 365 Customer Service', 'Dynamics 365 Customer Service'),
  ('DYNAMICS_365_FIELD_SERVICE', 'Dynamics 365 Field Service', 'Dynamics 365 Field Service'),
  ('DYNAMICS_365_FINANCE', 'Dynamics 365 Finance', 'Dynamics 365 Finance'),
  ('DYNAMICS_365_SUPPLY_CHAIN_MANAGEMENT', 'Dynamics 365 Supply Chain Management', 'Dynamics 365 Supply Chain Management'),
  ('DYNAMICS_365_COMMERCE', 'Dynamics 365 Commerce', 'Dynamics 365 Commerce'),
  ('DYNAMICS_365_HUMAN_RESOURCES', 'Dynamics 365 Human Resources', 'Dynamics 365 Human Resources'),
  ('DYNAMICS_365_PROJECT_OPERATIONS', 'Dynamics 365 Project Operations', 'Dynamics 365 Project Operations'),
  ('DYNAMICS_365_BUSINESS_CENTRAL', 'Dynamics 365 Business Central', 'Dynamics 365 Business Central'),
  ('POWER_APPS', 'Power Apps', 'Power Apps'),
  ('POWER_AUTOMATE', 'Power Automate', 'Power Automate'),
  ('POWER_BI', 'Power BI', 'Power BI'),
  ('POWER_PAGES', 'Power Pages', 'Power Pages'),
  ('EXCHANGE', 'Exchange', 'Exchange'),
  ('SHAREPOINT', 'SharePoint', 'SharePoint'),
  ('TEAMS', 'Teams', 'Teams'),
  ('TEAMS_MEETINGS', 'Teams-értekezletek', 'Teams Meetings'),
  ('TEAMS_PHONE', 'Teams Phone', 'Teams Phone'),
  ('TEAMS_PLATFORM', 'Teams platform', 'Teams Platform'),
  ('MICROSOFT_365_APPS', 'Microsoft 365-alkalmazások', 'Microsoft 365 Apps'),
  ('INTUNE', 'Intune', 'Intune'),
  ('VIVA_INSIGHTS', 'Viva Insights', 'Viva Insights'),
  ('VIVA_LEARNING', 'Viva Learning', 'Viva Learning'),
  ('VIVA_CONNECTIONS', 'Viva Connections', 'Viva Connections'),
  ('ENTRA_ID_PREMIUM', 'Prémium szintű Entra ID', 'Entra ID Premium'),
  ('DEFENDER_FOR_OFFICE_365', 'Office 365-höz készült Defender', 'Defender for Office 365'),
  ('DEFENDER_FOR_ENDPOINT', 'Végponthoz készült Defender', 'Defender for Endpoint'),
  ('DEFENDER_FOR_IDENTITY', 'Identitáshoz készült Defender', 'Defender for Identity'),
  ('INFORMATION_PROTECTION', 'Információvédelem', 'Information Protection');
