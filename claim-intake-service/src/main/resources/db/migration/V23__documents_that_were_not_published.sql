-- The verifier has to know the documents of a time when uploads were not published. The bucket is that of OutboxRow: the
-- key's hash modulo 16, in which 31 is -1.
insert into outbox (bucket, topic, key, header_names, header_values, payload, created_at)
select ((1 + (select sum(case when k % 2 = 0 then 1 else -1 end * ascii(substr(id, k, 1)))
                from generate_series(1, 36) k)) % 16 + 16) % 16,
       'cpor.documents.v1',
       convert_to(id, 'UTF8'),
       array['ce_specversion', 'ce_id', 'ce_type', 'ce_source', 'ce_subject', 'ce_time', 'ce_dataschema', 'content-type'],
       array[convert_to('1.0', 'UTF8'),
             convert_to(gen_random_uuid()::text, 'UTF8'),
             convert_to('cpor.document-uploaded.v1', 'UTF8'),
             convert_to('/claim-intake-service', 'UTF8'),
             convert_to(id, 'UTF8'),
             convert_to(at, 'UTF8'),
             convert_to('https://cpor.example/schemas/cpor.document-uploaded.v1.json', 'UTF8'),
             convert_to('application/json', 'UTF8')],
       convert_to(jsonb_strip_nulls(jsonb_build_object(
         'documentId', id, 'partnerId', partner_id, 'kind', kind, 'acknowledgedOn', acknowledged_on, 'uploadedAt', at))::text, 'UTF8'),
       now()
  from (select document_id::text as id, partner_id, kind, acknowledged_on,
               to_char(uploaded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
          from document) uploaded;
