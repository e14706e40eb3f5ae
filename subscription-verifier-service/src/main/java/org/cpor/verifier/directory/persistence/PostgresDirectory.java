package org.cpor.verifier.directory.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.verifier.directory.application.Directory;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;

/**
 * The directory's tables. The records of a write travel as one JSON array for each table, and
 * PostgreSQL tells which of them changed something; rows are locked in the order of their ids, so
 * that two feeds cannot deadlock.
 */
@ApplicationScoped
class PostgresDirectory implements Directory {

  private static final String WRITE_TENANTS =
      """
      insert into tenant as known (id, display_name, country, domains)
      select id, "displayName", country, domains
        from jsonb_to_recordset(?::jsonb)
          as told (id uuid, "displayName" text, country text, domains text[])
       order by id
      on conflict (id) do update
        set display_name = excluded.display_name, country = excluded.country, domains = excluded.domains
        where (known.display_name, known.country, known.domains)
          is distinct from (excluded.display_name, excluded.country, excluded.domains)
      returning id
      """;

  private static final String WRITE_SUBSCRIPTIONS =
      """
      with told as (
        select * from jsonb_to_recordset(?::jsonb)
          as (id uuid, "tenantId" uuid, family text, channel text, status text, products jsonb,
              "endsAt" timestamptz)
      ), before as (
        select id, tenant_id from subscription join told using (id)
      ), changed as (
        insert into subscription as known
          (id, tenant_id, family, channel, status, products, ends_at)
        select id, "tenantId", family, channel, status, products, "endsAt" from told order by id
        on conflict (id) do update
          set tenant_id = excluded.tenant_id, family = excluded.family, channel = excluded.channel,
              status = excluded.status, products = excluded.products, ends_at = excluded.ends_at
          where (known.tenant_id, known.family, known.channel, known.status, known.products,
                 known.ends_at)
            is distinct from (excluded.tenant_id, excluded.family, excluded.channel,
                 excluded.status, excluded.products, excluded.ends_at)
        returning id, tenant_id
      )
      select changed.tenant_id, coalesce(before.tenant_id, changed.tenant_id)
        from changed left join before using (id)
      """;

  private static final String WRITE_PARTNERS =
      """
      insert into partner as known (id, display_name, mpns)
      select id, "displayName", mpns
        from jsonb_to_recordset(?::jsonb) as told (id text, "displayName" text, mpns jsonb)
       order by id
      on conflict (id) do update
        set display_name = excluded.display_name, mpns = excluded.mpns
        where (known.display_name, known.mpns)
          is distinct from (excluded.display_name, excluded.mpns)
      returning id
      """;

  private static final String WRITE_IDENTIFIERS =
      """
      insert into identifier as known (id, kind)
      select id, kind from jsonb_to_recordset(?::jsonb) as told (id text, kind text)
       order by id
      on conflict (id) do update
        set kind = excluded.kind
        where known.kind is distinct from excluded.kind
      returning id
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

  private final DataSource database;
  private final ObjectMapper json;

  PostgresDirectory(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Changes write(List<DirectoryRecord> records) {
    try (Connection connection = database.getConnection()) {
      int changed = 0;
      changed += count(connection, WRITE_TENANTS, of(Tenant.class, records));
      changed += count(connection, WRITE_PARTNERS, of(Partner.class, records));
      changed += count(connection, WRITE_IDENTIFIERS, of(Identifier.class, records));
      Set<UUID> tenants = new HashSet<>();
      changed += writeSubscriptions(connection, of(Subscription.class, records), tenants);
      return new Changes(changed, tenants);
    } catch (SQLException e) {
      throw new DirectoryException("cannot write the directory", e);
    }
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

  /** PostgreSQL refuses even to compare with a text that has a NUL character in it. */
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0;
  }

  private static <R extends DirectoryRecord> List<R> of(
      Class<R> kind, List<DirectoryRecord> records) {
    return records.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private int count(Connection connection, String sql, List<? extends DirectoryRecord> records)
      throws SQLException {
    if (records.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, write(records));
      try (ResultSet changed = statement.executeQuery()) {
        int count = 0;
        while (changed.next()) {
          count++;
        }
        return count;
      }
    }
  }

  private int writeSubscriptions(
      Connection connection, List<Subscription> subscriptions, Set<UUID> tenants)
      throws SQLException {
    if (subscriptions.isEmpty()) {
      return 0;
    }
    try (PreparedStatement statement = connection.prepareStatement(WRITE_SUBSCRIPTIONS)) {
      statement.setString(1, write(subscriptions));
      try (ResultSet changed = statement.executeQuery()) {
        int count = 0;
        while (changed.next()) {
          tenants.add(changed.getObject(1, UUID.class));
          tenants.add(changed.getObject(2, UUID.class));
          count++;
        }
        return count;
      }
    }
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
