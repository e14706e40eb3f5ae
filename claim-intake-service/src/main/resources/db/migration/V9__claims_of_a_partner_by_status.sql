-- Of a partner's claims those of a status, in each order: few of many, wherever in the order they are.
create index claim_filed_of_partner on claim (partner_id, status, filed_at, claim_id)
  include (product, competing, mpn_id);
create index claim_due_of_partner on claim (partner_id, status, review_due_order, claim_id)
  include (product, competing, mpn_id);
