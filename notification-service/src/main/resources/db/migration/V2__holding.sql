-- To see whether a claim holds its subject, as its partner was told.
create index comment_on_holding on comment (claim_id, happened_at)
  where code in ('CLAIM_APPROVED', 'CLAIM_REJECTED', 'ASSOCIATION_ENDED');
