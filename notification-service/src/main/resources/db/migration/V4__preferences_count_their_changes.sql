-- How often they were set since the first time, so that whoever sets them can say which he has read.
alter table preference add column version integer not null default 0;
