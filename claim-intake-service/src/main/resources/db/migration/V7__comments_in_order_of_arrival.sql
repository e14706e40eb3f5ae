-- The comments of a claim, numbered from 1 in the order in which they came to stand on it. Who gives a
-- number excludes the others until it is committed, so that no smaller one is committed later.
alter table comment add column number integer;

update comment
   set number = counted.number
  from (select comment_id, row_number() over (partition by claim_id order by posted_at, comment_id) as number
          from comment) counted
 where counted.comment_id = comment.comment_id;

alter table comment
  alter column number set not null,
  add unique (claim_id, number);
