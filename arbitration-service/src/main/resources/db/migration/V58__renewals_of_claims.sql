create index renewal_of_claim on renewal (claim_id);
