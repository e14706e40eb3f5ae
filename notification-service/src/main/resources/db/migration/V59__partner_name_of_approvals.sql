-- The display name of the partner, or its id. Null in rows that an older version wrote.
alter table approval add column partner_name text;
