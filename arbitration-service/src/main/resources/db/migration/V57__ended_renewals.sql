-- When the renewal ended before its time: its partner filed it, somebody began to hold the subject, or the successor ended.
alter table renewal add column ended_at timestamptz;
