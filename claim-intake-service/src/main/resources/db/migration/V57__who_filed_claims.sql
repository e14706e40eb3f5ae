-- The name of the person who filed the claim, for its history. Null for older claims.
alter table claim add column filed_by text;
