-- The name under which a document was sent, where its own name was corrected to end as its type does.
alter table document add column submitted_name text;
