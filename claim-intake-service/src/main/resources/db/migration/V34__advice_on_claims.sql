-- What the documents of a claim say beside it: shown among its findings, without an effect on its status.
alter table claim add column advised_revision integer;
alter table claim add column advised_at timestamptz;
alter table claim add column advice text not null default '[]';
