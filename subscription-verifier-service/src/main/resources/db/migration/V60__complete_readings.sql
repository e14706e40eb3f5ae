-- Whether intake read the whole text of the document. Of older readings this is not known; they count as complete, as before.
alter table document_reading add complete boolean not null default true;
