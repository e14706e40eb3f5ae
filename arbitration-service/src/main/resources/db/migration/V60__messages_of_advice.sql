-- The message of each code. Null in rows that an older version wrote.
alter table claim_advice
  add column messages_hu text[],
  add column messages_en text[];
