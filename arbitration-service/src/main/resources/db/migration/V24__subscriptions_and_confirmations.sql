-- Why no subscription carries the claim any more that can be used, as the verifier told it; null when one does.
alter table claim add column subscription_lapsed text;

-- What spoke against an award, and the reviewer confirmed.
alter table review_case add column confirmed text[] not null default '{}';
