-- When somebody began to hold the subject of the renewal, or when its subscription could not be used any more.
alter table renewal add column ended_at timestamptz;
