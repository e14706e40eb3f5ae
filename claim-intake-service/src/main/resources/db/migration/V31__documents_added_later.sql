-- The documents that a partner added after the filing, outside of answers and disputes, as JSON:
-- [{documentId, addedAt}]. They stay when the partner corrects the claim.
alter table claim add column added_documents text not null default '[]';
