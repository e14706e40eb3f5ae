-- When the claim got a usable subscription again after it had lost the last one; null if it never did, or has none now.
alter table claim add column subscription_restored_at timestamptz;
