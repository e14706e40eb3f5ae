-- The watch over claims asks what the verification asked, so it needs the area; and it watches claims under review too.
alter table claimed
  add column solution_area   text,
  -- Why nothing that can be used carries the claim, as it was last told while it was open. Of a claim that is held: what the
  -- reviewer knew and confirmed.
  add column lapsed          text,
  add column lapse_confirmed boolean not null default false;

update claimed set solution_area = product.solution_area from product where product.code = claimed.product;

drop index claimed_held;
create index claimed_watched on claimed (tenant_id)
  where is_standing and decision is not null and subscription_ended_at is null;
