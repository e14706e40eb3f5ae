-- Identifiers are stored in one form only (ADR 0028). What a partner gives as a subscription's id may be other text than a UUID.
update claim
   set subscription_id = nullif(regexp_replace(subscription_id, '^\s+|\s+$', '', 'g'), '')
 where subscription_id ~ '^\s|\s$' or subscription_id = '';

update claim
   set subscription_id = lower(btrim(subscription_id, '{}'))
 where subscription_id ~* '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$'
   and subscription_id !~ '^[0-9a-f-]{36}$';

alter table claim
  add constraint claim_subscription_id_has_one_form check (
    subscription_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    or subscription_id !~* '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$'
      and subscription_id !~ '^\s|\s$' and subscription_id <> ''),
  add constraint claim_mpn_id_is_digits check (mpn_id ~ '^[0-9]{1,10}$'),
  add constraint claim_domain_is_ascii check (domain ~ '^[a-z0-9.-]{1,253}$'),
  -- Both forms of an internationalised domain: people look for a part of what they read. Null for another domain.
  add column domain_search text;

drop index claim_domain;
create index claim_domain on claim using gin (coalesce(domain_search, domain) gin_trgm_ops);
