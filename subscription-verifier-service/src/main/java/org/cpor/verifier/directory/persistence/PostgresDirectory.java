package org.cpor.verifier.directory.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.platform.json.StoredJson;
import org.cpor.verifier.directory.application.Directory;
import org.cpor.verifier.directory.application.Observation;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;

/**
 * The directory's tables. The records of a write travel as one JSON array for each table, and
 * PostgreSQL tells which of them changed something and passes over those of which it knows
 * something later; rows are locked in the order of their ids, so that two feeds cannot deadlock.
 */
@ApplicationScoped
class PostgresDirectory implements Directory {

  private static final String WRITE_TENANTS =
      """
      insert into tenant as known (id, display_name, country, domains, observed_at)
      select id, "displayName", country, domains, observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb)
              as (id uuid, "displayName" text, country text, domains text[]),
            unnest(?::timestamptz[])) as told (id, "displayName", country, domains, observed_at)
       order by id
      on conflict (id) do update
        set display_name = excluded.display_name, country = excluded.country,
            domains = excluded.domains, observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      returning (old.display_name, old.country, old.domains)
        is distinct from (new.display_name, new.country, new.domains),
        old.id is null, new.id
      """;

  private static final String WRITE_SUBSCRIPTIONS =
      """
      insert into subscription as known
        (id, tenant_id, family, channel, status, products, ends_at, observed_at)
      select id, "tenantId", family, channel, status, products, "endsAt", observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb)
              as (id uuid, "tenantId" uuid, family text, channel text, status text,
                  products jsonb, "endsAt" timestamptz),
            unnest(?::timestamptz[]))
          as told (id, "tenantId", family, channel, status, products, "endsAt", observed_at)
       order by id
      on conflict (id) do update
        set tenant_id = excluded.tenant_id, family = excluded.family, channel = excluded.channel,
            status = excluded.status, products = excluded.products, ends_at = excluded.ends_at,
            observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      returning
        (old.tenant_id, old.family, old.channel, old.status, old.products, old.ends_at)
          is distinct from
        (new.tenant_id, new.family, new.channel, new.status, new.products, new.ends_at),
        old.id is null, new.id, new.tenant_id, coalesce(old.tenant_id, new.tenant_id)
      """;

  private static final String WRITE_PARTNERS =
      """
      insert into partner as known (id, display_name, mpns, observed_at)
      select id, "displayName", mpns, observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb) as (id text, "displayName" text, mpns jsonb),
            unnest(?::timestamptz[])) as told (id, "displayName", mpns, observed_at)
       order by id
      on conflict (id) do update
        set display_name = excluded.display_name, mpns = excluded.mpns,
            observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      returning (old.display_name, old.mpns) is distinct from (new.display_name, new.mpns),
        old.id is null, new.id
      """;

  private static final String WRITE_IDENTIFIERS =
      """
      insert into identifier as known (id, kind, observed_at)
      select id, kind, observed_at
        from rows from (
            jsonb_to_recordset(?::jsonb) as (id text, kind text),
            unnest(?::timestamptz[])) as told (id, kind, observed_at)
       order by id
      on conflict (id) do update
        set kind = excluded.kind, observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      returning old.kind is distinct from new.kind, old.id is null, new.id
      """;

  private static final String WRITE_PRODUCTS =
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
          as told (code, "solutionArea", names, activities, "from", "to", observed_at)
       order by code
      on conflict (code) do update
        set solution_area = excluded.solution_area, name_hu = excluded.name_hu,
            name_en = excluded.name_en, activities = excluded.activities,
            first_day = excluded.first_day, last_day = excluded.last_day,
            observed_at = excluded.observed_at
        where least(known.observed_at, ?) <= excluded.observed_at
      returning
        (old.solution_area, old.name_hu, old.name_en, old.activities, old.first_day, old.last_day)
          is distinct from
        (new.solution_area, new.name_hu, new.name_en, new.activities, new.first_day, new.last_day),
        old.code is null, new.code
      """;

  private static final String READ_TENANT =
      """
      select jsonb_build_object(
          'id', id, 'displayName', display_name, 'country', country, 'domains', to_jsonb(domains))
        from tenant where id = ?
      """;

  private static final String READ_SUBSCRIPTION =
      """
      select jsonb_build_object(
          'id', id, 'tenantId', tenant_id, 'family', family, 'channel', channel, 'status', status,
          'products', products, 'endsAt', ends_at)
        from subscription where id = ?
      """;

  private static final String READ_PARTNER =
      """
      select jsonb_build_object('id', id, 'displayName', display_name, 'mpns', mpns)
        from partner where id = ?
      """;

  private static final String READ_IDENTIFIER =
      "select jsonb_build_object('id', id, 'kind', kind) from identifier where id = ?";

  private static final String READ_PRODUCT =
      """
      select jsonb_build_object(
          'code', code, 'solutionArea', solution_area,
          'names', jsonb_build_object('hu', name_hu, 'en', name_en),
          'activities', to_jsonb(activities), 'from', first_day, 'to', last_day)
        from product where code = ?
      """;

  private record Table(Class<? extends DirectoryRecord> kind, String write, String read) {}

  private static final List<Table> TABLES =
      List.of(
          new Table(Tenant.class, WRITE_TENANTS, READ_TENANT),
          new Table(Partner.class, WRITE_PARTNERS, READ_PARTNER),
          new Table(Identifier.class, WRITE_IDENTIFIERS, READ_IDENTIFIER),
          new Table(Product.class, WRITE_PRODUCTS, READ_PRODUCT),
          new Table(Subscription.class, WRITE_SUBSCRIPTIONS, READ_SUBSCRIPTION));

  private final DataSource database;
  private final ObjectMapper json;

  PostgresDirectory(DataSource database, StoredJson json) {
    this.database = database;
    this.json = json.mapper();
  }

  @Override
  public Changes write(List<Observation> observations, Instant now) {
    try (Connection connection = database.getConnection()) {
      Tally tally = new Tally();
      for (Table table : TABLES) {
        List<Observation> ofTable =
            observations.stream().filter(o -> table.kind().isInstance(o.record())).toList();
        if (!ofTable.isEmpty()) {
          write(connection, table, ofTable, now, tally);
        }
      }
      return tally.changes();
    } catch (SQLException e) {
      throw new DirectoryException("cannot write the directory", e);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // The table of a record's class has records of that class.
  public <R extends DirectoryRecord> Optional<R> lock(R like) {
    return TABLES.stream()
        .filter(table -> table.kind().isInstance(like))
        .findAny()
        .flatMap(table ->
            read(table.read() + " for update", like.key().id(), (Class<R>) like.getClass()));
  }

  @Override
  public Optional<Tenant> tenant(UUID id) {
    return read(READ_TENANT, id, Tenant.class);
  }

  @Override
  public Optional<Subscription> subscription(UUID id) {
    return read(READ_SUBSCRIPTION, id, Subscription.class);
  }

  @Override
  public Optional<Partner> partner(String id) {
    return isStorable(id) ? read(READ_PARTNER, id, Partner.class) : Optional.empty();
  }

  @Override
  public Optional<Identifier> identifier(String id) {
    return isStorable(id) ? read(READ_IDENTIFIER, id, Identifier.class) : Optional.empty();
  }

  @Override
  public Optional<Product> product(String code) {
    return isStorable(code) ? read(READ_PRODUCT, code, Product.class) : Optional.empty();
  }

  /** PostgreSQL refuses even to compare with a text that has a NUL character in it. */
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0;
  }

  /** What a write changed so far. */
  private static final class Tally {

    private int records;
    private final Set<DirectoryRecord.Key> created = new HashSet<>();
    private final Set<UUID> tenants = new HashSet<>();
    private final Set<String> products = new HashSet<>();

    void add(ResultSet row, Class<? extends DirectoryRecord> kind) throws SQLException {
      if (row.getBoolean(1)) {
        records++;
        if (kind == Subscription.class) {
          tenants.add(row.getObject(4, UUID.class));
          tenants.add(row.getObject(5, UUID.class));
        }
      }
      if (kind == Product.class) {
        products.add(row.getString(3));
      }
      if (row.getBoolean(2)) {
        created.add(new DirectoryRecord.Key(kind, row.getObject(3)));
      }
    }

    Changes changes() {
      return new Changes(records, created, tenants, products);
    }
  }

  private void write(
      Connection connection, Table table, List<Observation> observations, Instant now, Tally tally)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(table.write())) {
      statement.setString(1, write(observations.stream().map(Observation::record).toList()));
      statement.setArray(
          2,
          connection.createArrayOf(
              "timestamptz",
              observations.stream()
                  .map(o -> notAfter(now, o.observedAt()).atOffset(ZoneOffset.UTC))
                  .toArray()));
      statement.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet written = statement.executeQuery()) {
        while (written.next()) {
          tally.add(written, table.kind());
        }
      }
    }
  }

  /** A clock that is ahead must not outvote what is observed after it. */
  private static Instant notAfter(Instant now, Instant observedAt) {
    return observedAt.isAfter(now) ? now : observedAt;
  }

  private <R extends DirectoryRecord> Optional<R> read(String sql, Object id, Class<R> kind) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, id);
      try (ResultSet found = statement.executeQuery()) {
        return found.next()
            ? Optional.of(json.readValue(found.getString(1), kind))
            : Optional.empty();
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new DirectoryException("cannot read the directory", e);
    }
  }

  private String write(Object records) {
    try {
      return json.writeValueAsString(records);
    } catch (JsonProcessingException e) {
      throw new DirectoryException("cannot write records as JSON", e);
    }
  }
}
