-- When what a record says was true: older news, however late it comes, never overwrites newer.
alter table tenant add column observed_at timestamptz not null default '-infinity';
alter table subscription add column observed_at timestamptz not null default '-infinity';
alter table partner add column observed_at timestamptz not null default '-infinity';
alter table identifier add column observed_at timestamptz not null default '-infinity';
