-- How often reviewers and leads extended the review of a claim. Automatic extensions are not counted.
-- disputed_at is when the dispute was filed that the case decides: the limit of its review is counted from it.
alter table party
  add column extensions_given integer not null default 0,
  add column disputed_at      timestamptz;

update party
   set extensions_given = given.times
  from (select case_id, claim_id, count(*) as times
          from case_event
         where kind = 'REVIEW_EXTENDED' and actor is not null
         group by case_id, claim_id) as given
 where party.case_id = given.case_id and party.claim_id = given.claim_id and party.extended;

update party
   set disputed_at = dispute.disputed_at
  from dispute
 where dispute.claim_id = party.claim_id and party.disputes;
