-- What each partner holds, or has an open claim on: a row for each claim that was heard of, from its
-- own facts or from arbitration's, whichever came first.

create table claimed (
  claim_id              uuid    primary key,
  tenant_id             uuid    not null,
  partner_id            text    not null,
  locale                text    not null,
  -- The newest filing; nothing until it is heard of.
  product               text,
  subscription_id       uuid,    -- null for a workload claimed of the tenant as a whole
  revision              integer,
  is_open               boolean, -- false: back with its partner
  -- The latest decision of arbitration; nothing until one is heard of.
  decision              text,    -- OPEN, HELD, CLOSED
  decided_at            timestamptz,
  -- When it was told that the subscription which the claim holds ended.
  subscription_ended_at timestamptz,

  is_standing boolean not null generated always as
    (product is not null
      and case coalesce(decision, 'OPEN')
            when 'HELD' then true
            when 'OPEN' then coalesce(is_open, false)
            else false
          end) stored
);
create index claimed_standing on claimed (partner_id, tenant_id, product) where is_standing;
create index claimed_held on claimed (tenant_id)
  where decision = 'HELD' and subscription_ended_at is null;
