-- What can be claimed, in each service that keeps the catalogue; and with which products it begins. What feeds observe later
-- (cpor.product-observed.v1) overrides these rows.
create table product (
  code          text        primary key,
  solution_area text        not null,
  name_hu       text        not null,
  name_en       text        not null,
  activities    text[]      not null,
  first_day     date, -- in UTC, and so is the last; null: it has always been offered
  last_day      date, -- null: no end is known
  observed_at   timestamptz not null default '-infinity'
);

insert into product (code, solution_area, name_hu, name_en, activities)
select code, solution_area, name_hu, name_en,
       case solution_area
         when 'BUSINESS_APPLICATIONS' then array['PRESALES', 'USAGE', 'REVENUE_ASSOCIATION']
         else array['USAGE']
       end
  from (values
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
    ('INFORMATION_PROTECTION', 'MICROSOFT_365', 'Információvédelem', 'Information Protection')
  ) as initial (code, solution_area, name_hu, name_en);
