-- Private notes of reviewers, ordered by their ids, which are UUIDs of version 7.
create table note (
  note_id    uuid        primary key,
  case_id    uuid        not null references review_case,
  text       text        not null,
  written_by text        not null,
  written_at timestamptz not null
);

create index note_of_a_case on note (case_id, note_id);
