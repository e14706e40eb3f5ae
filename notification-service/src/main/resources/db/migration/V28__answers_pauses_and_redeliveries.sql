-- What the receiver answered to the last try that failed: a code of HTTP, or of SMTP with its enhanced code and its text.
alter table delivery
  add column answer_code     integer,
  add column answer_enhanced text,
  add column answer_text     text,
  -- How often somebody had it sent again.
  add column redeliveries    integer not null default 0;

-- Until when a webhook asked not to be called.
alter table endpoint add column paused_until timestamptz;
