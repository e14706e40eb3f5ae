create table comment (
  comment_id  uuid        primary key,
  event_id    text        not null,
  claim_id    uuid        not null,
  partner_id  text        not null,
  locale      text        not null,
  code        text        not null,
  text        text        not null,
  happened_at timestamptz not null,
  written_at  timestamptz not null,
  -- One comment for each event and claim, for ever: this outlives the inbox's memory.
  constraint comment_once unique (event_id, claim_id)
);
