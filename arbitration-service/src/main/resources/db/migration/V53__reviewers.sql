-- The reviewers and leads whose tokens were seen. A row is written at most once an hour by each replica.
create table reviewer (
  name    text        primary key,
  -- Whether the last token had the role of a review lead.
  lead    boolean     not null,
  seen_at timestamptz not null
);

-- Until now nobody recorded tokens. Whoever acted on a case is known from the beginning.
insert into reviewer (name, lead, seen_at)
  select actor, false, max(happened_at) from case_event where actor is not null group by actor;

-- The present or the next absence of a reviewer.
create table absence (
  reviewer    text        primary key,
  version     bigint      not null,
  first_day   date        not null,
  last_day    date        not null,
  substitute  text,
  -- The first instant of the first day, and the first instant after the last one.
  begins_at   timestamptz not null,
  ends_at     timestamptz not null,
  set_by      text        not null,
  -- Whether the cases that the reviewer had when it began were handed over.
  handed_over boolean     not null
);

create index absence_to_hand_over on absence (begins_at) where not handed_over;
