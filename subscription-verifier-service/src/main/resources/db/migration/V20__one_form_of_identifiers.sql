-- What is no subscription's id is a UUID in its canonical form, or other text (ADR 0028). It always was: now the table holds
-- nothing else.
alter table identifier
  add constraint identifier_has_one_form check (
    id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    or id !~* '^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\{[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\})$');
