package org.cpor.verifier.directory.persistence;

import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;

/**
 * A table of the directory, with the statement that writes its rows and the statement that reads a
 * row. A write uses the tables in the order of these constants.
 *
 * <p>The write statement has three parameters: a JSON array of records, the array of the times at
 * which they were observed, and the current time. The statement does not replace a newer row. It
 * writes the rows in the order of their ids, so that two feeds cannot deadlock. For each written
 * row, the statement returns the id, whether the row changed, and whether the row is new. For a
 * subscription, it also returns the current and the previous tenant. A record's version increases
 * only when its content changes, not when it is observed again.
 *
 * <p>The read statement has the id as its parameter and returns the record as JSON.
 */
enum DirectoryTable {
  TENANT(
      Tenant.class,
      """
      insert into tenant as known (id, display_name, country, domains, observed_at)
      select id, "displayName", country, domains, observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb)
              as (id uuid, "displayName" text, country text, domains text[]),
            unnest(?::timestamptz[])) as given (id, "displayName", country, domains, observed_at)
       order by id
      on conflict (id) do update
        set display_name = excluded.display_name, country = excluded.country,
            domains = excluded.domains, observed_at = excluded.observed_at,
            version = known.version + (
                (known.display_name, known.country, known.domains)
                is distinct from (excluded.display_name, excluded.country, excluded.domains))::int
        where least(known.observed_at, ?) <= excluded.observed_at
      returning (old.display_name, old.country, old.domains)
        is distinct from (new.display_name, new.country, new.domains),
        old.id is null, new.id
      """,
      """
      select jsonb_build_object(
          'id', id, 'displayName', display_name, 'country', country, 'domains', to_jsonb(domains))
        from tenant where id = ?
      """),

  PARTNER(
      Partner.class,
      """
      insert into partner as known (id, display_name, mpns, observed_at)
      select id, "displayName", mpns, observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb) as (id text, "displayName" text, mpns jsonb),
            unnest(?::timestamptz[])) as given (id, "displayName", mpns, observed_at)
       order by id
      on conflict (id) do update
        set display_name = excluded.display_name, mpns = excluded.mpns,
            observed_at = excluded.observed_at,
            version = known.version + (
                (known.display_name, known.mpns)
                is distinct from (excluded.display_name, excluded.mpns))::int
        where least(known.observed_at, ?) <= excluded.observed_at
      returning (old.display_name, old.mpns) is distinct from (new.display_name, new.mpns),
        old.id is null, new.id
      """,
      """
      select jsonb_build_object('id', id, 'displayName', display_name, 'mpns', mpns)
        from partner where id = ?
      """),

  IDENTIFIER(
      Identifier.class,
      """
      insert into identifier as known (id, kind, observed_at)
      select id, kind, observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb) as (id text, kind text),
            unnest(?::timestamptz[])) as given (id, kind, observed_at)
       order by id
      on conflict (id) do update
        set kind = excluded.kind, observed_at = excluded.observed_at,
            version = known.version + (known.kind is distinct from excluded.kind)::int
        where least(known.observed_at, ?) <= excluded.observed_at
      returning old.kind is distinct from new.kind, old.id is null, new.id
      """,
      "select jsonb_build_object('id', id, 'kind', kind) from identifier where id = ?"),

  PRODUCT(
      Product.class,
      """
      insert into product as known
        (code, solution_area, name_hu, name_en, activities, first_day, last_day, observed_at)
      select code, "solutionArea", names ->> 'hu', names ->> 'en', activities, "from", "to",
             observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb)
              as (code text, "solutionArea" text, names jsonb, activities text[], "from" date,
                  "to" date),
            unnest(?::timestamptz[]))
          as given (code, "solutionArea", names, activities, "from", "to", observed_at)
       order by code
      on conflict (code) do update
        set solution_area = excluded.solution_area, name_hu = excluded.name_hu,
            name_en = excluded.name_en, activities = excluded.activities,
            first_day = excluded.first_day, last_day = excluded.last_day,
            observed_at = excluded.observed_at,
            version = known.version + (
                (known.solution_area, known.name_hu, known.name_en,
                  known.activities, known.first_day, known.last_day)
                is distinct from (excluded.solution_area, excluded.name_hu, excluded.name_en,
                  excluded.activities, excluded.first_day, excluded.last_day))::int
        where least(known.observed_at, ?) <= excluded.observed_at
      returning
        (old.solution_area, old.name_hu, old.name_en, old.activities, old.first_day, old.last_day)
          is distinct from
        (new.solution_area, new.name_hu, new.name_en, new.activities, new.first_day, new.last_day),
        old.code is null, new.code
      """,
      """
      select jsonb_build_object(
          'code', code, 'solutionArea', solution_area,
          'names', jsonb_build_object('hu', name_hu, 'en', name_en),
          'activities', to_jsonb(activities), 'from', first_day, 'to', last_day)
        from product where code = ?
      """),

  SUBSCRIPTION(
      Subscription.class,
      """
      insert into subscription as known
        (id, tenant_id, family, channel, status, products, ends_at, observed_at)
      select id, "tenantId", family, channel, status, products, "endsAt", observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb)
              as (id uuid, "tenantId" uuid, family text, channel text, status text,
                  products jsonb, "endsAt" timestamptz),
            unnest(?::timestamptz[]))
          as given (id, "tenantId", family, channel, status, products, "endsAt", observed_at)
       order by id
      on conflict (id) do update
        set tenant_id = excluded.tenant_id, family = excluded.family, channel = excluded.channel,
            status = excluded.status, products = excluded.products, ends_at = excluded.ends_at,
            observed_at = excluded.observed_at,
            version = known.version + (
                (known.tenant_id, known.family, known.channel,
                  known.status, known.products, known.ends_at)
                is distinct from (excluded.tenant_id, excluded.family, excluded.channel,
                  excluded.status, excluded.products, excluded.ends_at))::int
        where least(known.observed_at, ?) <= excluded.observed_at
      returning
        (old.tenant_id, old.family, old.channel, old.status, old.products, old.ends_at)
          is distinct from
        (new.tenant_id, new.family, new.channel, new.status, new.products, new.ends_at),
        old.id is null, new.id, new.tenant_id, coalesce(old.tenant_id, new.tenant_id)
      """,
      """
      select jsonb_build_object(
          'id', id, 'tenantId', tenant_id, 'family', family, 'channel', channel, 'status', status,
          'products', products, 'endsAt', ends_at)
        from subscription where id = ?
      """);

  private final Class<? extends DirectoryRecord> kind;
  private final String write;
  private final String read;

  DirectoryTable(Class<? extends DirectoryRecord> kind, String write, String read) {
    this.kind = kind;
    this.write = write;
    this.read = read;
  }

  Class<? extends DirectoryRecord> kind() {
    return kind;
  }

  String write() {
    return write;
  }

  String read() {
    return read;
  }
}
