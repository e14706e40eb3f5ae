-- The case in which a disputed claim was rejected. It can be the case that decides the dispute: a claim without an answer is
-- rejected while the other parties are still heard, and may return to them with its dispute.
alter table dispute add column rejected_in uuid references review_case;

update dispute
   set rejected_in = party.case_id
  from party
 where party.claim_id = dispute.claim_id and party.role = 'CLAIMANT'
   and party.decision = 'REJECTED' and not party.disputes;

update dispute set rejected_in = case_id where rejected_in is null;

alter table dispute alter column rejected_in set not null;

create index dispute_of_a_rejection on dispute (rejected_in);
