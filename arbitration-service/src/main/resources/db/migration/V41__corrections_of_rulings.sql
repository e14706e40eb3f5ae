-- A lead's correction replaces the ruling of a case. The time for corrections is counted from the first ruling.
alter table review_case add column first_ruled_at timestamptz;

update review_case set first_ruled_at = ruled_at where ruled_at is not null;

alter table review_case
  add constraint review_case_keeps_its_first_ruling check ((first_ruled_at is null) = (ruled_at is null));

-- Each correction, with the ruling that it replaced.
create table ruling_correction (
  correction_id    uuid        primary key,
  case_id          uuid        not null references review_case,
  reason           text        not null,
  corrected_by     text        not null,
  corrected_at     timestamptz not null,
  outcome          text        not null,
  awarded_claim_id uuid        references claim,
  rationale        text        not null,
  confirmed        text[]      not null,
  ruled_by         text        not null,
  ruled_at         timestamptz not null
);

create index ruling_correction_of_a_case on ruling_correction (case_id);
