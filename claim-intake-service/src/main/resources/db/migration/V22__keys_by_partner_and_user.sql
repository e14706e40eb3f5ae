-- The keys of requests, once with partner and user in one text, "partner/user", and after a line end the number of a batch's
-- line. A partner's id has no slash. The hash of a comment's request is another one now: such a request that is repeated over
-- the upgrade is refused with 422, and does not act twice.
insert into keyed_answer (partner_id, user_name, key, line, resource, request_hash, status, location, etag, body, answered_at)
select case when position('/' in sender) > 0 then split_part(sender, '/', 1) else '' end,
       case when position('/' in sender) > 0 then substr(sender, position('/' in sender) + 1) else sender end,
       key,
       line,
       case when line > 0 then '/claims/batch' else regexp_replace(location, '/[^/]+$', '') end,
       request_hash, 201, location, '"' || etag || '"', body, created_at
  from (select *,
               split_part(caller, E'\nline ', 1) as sender,
               coalesce(nullif(split_part(caller, E'\nline ', 2), '')::bigint, 0) as line
          from idempotency_key) as known
    on conflict do nothing;

drop table idempotency_key;
