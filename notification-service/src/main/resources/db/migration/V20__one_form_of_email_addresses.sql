-- The domain of an e-mail address is in its ASCII form, in lower case (ADR 0028). Until now no other characters were taken.
update endpoint
   set address = substring(address from '^.*@') || lower(substring(address from '[^@]*$'))
 where channel = 'EMAIL' and address ~ '@.*[A-Z]';

update delivery
   set address = substring(address from '^.*@') || lower(substring(address from '[^@]*$'))
 where channel = 'EMAIL' and state = 'WAITING' and address ~ '@.*[A-Z]';

alter table endpoint
  add constraint endpoint_email_has_one_form check (channel <> 'EMAIL' or address ~ '^[^@]+@[a-z0-9.-]+$');
