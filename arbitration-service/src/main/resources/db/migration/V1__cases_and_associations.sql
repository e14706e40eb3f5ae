-- What arbitration keeps of a verified claim.
create table claim (
  claim_id            uuid        primary key,
  tenant_id           uuid        not null,
  partner_id          text        not null,
  locale              text        not null,
  revision            integer     not null,
  mpn_id              text        not null,
  domain              text        not null,
  solution_area       text        not null,
  activity            text        not null,
  product             text        not null,
  subscription_id     text,
  proof_of_execution  uuid[]      not null,
  warnings            text[]      not null,
  filed_at            timestamptz not null,
  policy              text        not null,
  first_review_due_at timestamptz not null
);

-- Who holds, or held, a subject. An ended association stays as history.
create table association (
  association_id  uuid        primary key,
  tenant_id       uuid        not null,
  product         text        not null,
  subscription_id text,
  claim_id        uuid        not null,
  partner_id      text        not null,
  locale          text        not null,
  started_at      timestamptz not null,
  ended_at        timestamptz,
  end_reason      text,
  constraint association_ends_for_a_reason check ((ended_at is null) = (end_reason is null))
);

create unique index association_one_active_of_a_subject
  on association (tenant_id, product, subscription_id) nulls not distinct where ended_at is null;
create index association_by_partner on association (partner_id, association_id desc);
create index association_by_tenant on association (tenant_id, association_id desc);

create table review_case (
  case_id          uuid        primary key,
  version          bigint      not null,
  tenant_id        uuid        not null,
  product          text        not null,
  subscription_id  text,
  state            text        not null,
  contested        boolean     not null,
  parties          integer     not null,
  due_at           timestamptz not null,
  opened_at        timestamptz not null,
  assignee         text,
  lease_expires_at timestamptz,
  outcome          text,
  awarded_claim_id uuid        references claim,
  rationale        text,
  ruled_by         text,
  ruled_at         timestamptz,
  constraint review_case_lease_is_whole check ((assignee is null) = (lease_expires_at is null)),
  constraint review_case_ruling_is_whole check (
    case state
      when 'OPEN' then num_nonnulls(outcome, rationale, ruled_by, ruled_at, awarded_claim_id) = 0
      when 'RULED' then num_nonnulls(outcome, rationale, ruled_by, ruled_at) = 4
        and (outcome = 'AWARD') = (awarded_claim_id is not null)
        and assignee is null
      else false
    end)
);

-- Two claims on one subject that arrive at once meet here.
create unique index review_case_one_open_of_a_subject
  on review_case (tenant_id, product, subscription_id) nulls not distinct where state = 'OPEN';
-- The queue's order: what is due first, contested before uncontested at the same instant.
create index review_case_queue on review_case (state, due_at, (not contested), case_id);

create table party (
  case_id          uuid        not null references review_case,
  claim_id         uuid        not null references claim,
  role             text        not null,
  -- The association that a holder has, or that an award gave to a claimant.
  association_id   uuid,
  joined_at        timestamptz not null,
  decision         text,
  rejection_reason text,
  primary key (case_id, claim_id),
  constraint party_association_is_held_or_awarded
    check ((association_id is not null) = (role = 'HOLDER' or decision is not distinct from 'APPROVED')),
  constraint party_is_rejected_for_a_reason
    check ((rejection_reason is not null) = (decision is not distinct from 'REJECTED'))
);

-- A claim is reviewed in one case. As the holder of the subject it can be a party to later ones.
create unique index party_one_case_of_a_claimant on party (claim_id) where role = 'CLAIMANT';

-- The timeline of each case.
create table case_event (
  event_id    bigint      primary key,
  case_id     uuid        not null references review_case,
  happened_at timestamptz not null,
  kind        text        not null,
  actor       text,
  claim_id    uuid        references claim,
  detail      text
);

create sequence case_event_id increment by 50;
create index case_event_of_a_case on case_event (case_id, happened_at, event_id);
