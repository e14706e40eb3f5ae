-- A withdrawn claim is open no more. Only arbitration, if it decided before it heard of that, may
-- still make it one that is held.
alter table claimed add column is_withdrawn boolean not null default false;

alter table claimed drop column is_standing;
alter table claimed add column is_standing boolean not null generated always as
  (product is not null
    and case coalesce(decision, 'OPEN')
          when 'HELD' then true
          when 'OPEN' then coalesce(is_open, false) and not is_withdrawn
          else false
        end) stored;
create index claimed_standing on claimed (partner_id, tenant_id, product) where is_standing;
