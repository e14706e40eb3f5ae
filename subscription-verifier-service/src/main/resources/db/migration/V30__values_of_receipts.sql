-- A record's version: counts the changes of its content, from 1. Receipts name the version that their checks looked at.
alter table tenant add column version bigint not null default 1;
alter table subscription add column version bigint not null default 1;
alter table partner add column version bigint not null default 1;
alter table identifier add column version bigint not null default 1;
alter table product add column version bigint not null default 1;

-- JSON: the claim and the values of the directory that the checks looked at. Null in receipts from before this version, which
-- cannot be replayed.
alter table receipt add column recorded text;
