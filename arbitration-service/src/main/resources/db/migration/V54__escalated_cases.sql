-- Whether the leads were told that a review of the case is overdue.
alter table review_case add column escalated boolean not null default false;

update review_case
   set escalated = true
 where state in ('OPEN', 'WAITING')
   and exists (select from party
                where party.case_id = review_case.case_id and party.told = 'OVERDUE' and party.left_at is null);

-- Escalated cases come first.
drop index review_case_undecided;
drop index review_case_untaken;
create index review_case_undecided on review_case ((not escalated), due_at, (not contested), case_id)
  where state in ('OPEN', 'WAITING');
create index review_case_untaken on review_case ((not escalated), due_at, (not contested), case_id)
  where state = 'OPEN' and assignee is null;

drop index review_case_queue;
create index review_case_queue on review_case (state, (not escalated), due_at, (not contested), case_id);
