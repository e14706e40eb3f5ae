-- The comments of each claim, of the platform and of its partner, whether or not it is under review. Of the past only those are
-- known that partners wrote while a case heard them.
create table claim_comment (
  comment_id uuid        primary key,
  claim_id   uuid        not null,
  author     text        not null,
  -- The code of the platform's template.
  code       text,
  text       text        not null,
  -- The ids of the documents that it adds.
  documents  uuid[]      not null,
  written_at timestamptz not null,
  constraint claim_comment_of_the_platform_has_a_code check ((author = 'PLATFORM') = (code is not null))
);

create index claim_comment_of_a_claim on claim_comment (claim_id);

insert into claim_comment (comment_id, claim_id, author, text, documents, written_at)
  select comment_id, claim_id, 'PARTNER', text, documents, written_at from partner_comment;

drop table partner_comment;
