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
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.platform.json.StoredJson;
import org.cpor.platform.time.FeedClockSkew;
import org.cpor.verifier.directory.application.Directory;
import org.cpor.verifier.directory.application.Observation;
import org.cpor.verifier.directory.domain.DirectoryRecord;
import org.cpor.verifier.directory.domain.Identifier;
import org.cpor.verifier.directory.domain.Partner;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.Tenant;

/**
 * The directory in the tables of {@link DirectoryTable}. A write sends the records of each table as
 * one JSON array.
 */
@ApplicationScoped
class PostgresDirectory implements Directory {

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
      for (DirectoryTable table : DirectoryTable.values()) {
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
  @SuppressWarnings(
      "unchecked") // The table of a record's class contains only records of that class.
  public <R extends DirectoryRecord> Optional<R> lock(R like) {
    return Arrays.stream(DirectoryTable.values())
        .filter(table -> table.kind().isInstance(like))
        .findAny()
        .flatMap(table ->
            read(table.read() + " for update", like.key().id(), (Class<R>) like.getClass()));
  }

  @Override
  public Optional<Tenant> tenant(UUID id) {
    return read(DirectoryTable.TENANT.read(), id, Tenant.class);
  }

  @Override
  public Optional<Subscription> subscription(UUID id) {
    return read(DirectoryTable.SUBSCRIPTION.read(), id, Subscription.class);
  }

  @Override
  public Optional<Partner> partner(String id) {
    return isStorable(id)
        ? read(DirectoryTable.PARTNER.read(), id, Partner.class)
        : Optional.empty();
  }

  @Override
  public Optional<Identifier> identifier(String id) {
    return isStorable(id)
        ? read(DirectoryTable.IDENTIFIER.read(), id, Identifier.class)
        : Optional.empty();
  }

  @Override
  public Optional<Product> product(String code) {
    return isStorable(code)
        ? read(DirectoryTable.PRODUCT.read(), code, Product.class)
        : Optional.empty();
  }

  /** PostgreSQL does not accept a text that contains a NUL character. */
  private static boolean isStorable(String text) {
    return text.indexOf('\0') < 0;
  }

  /** Collects the changes of a write. */
  private static final class Tally {

    private int records;
    private final Set<DirectoryRecord.Key> created = new HashSet<>();
    private final Set<UUID> tenants = new HashSet<>();
    private final Set<String> products = new HashSet<>();
    private final Set<DirectoryRecord.Key> changed = new HashSet<>();

    void add(ResultSet row, Class<? extends DirectoryRecord> kind) throws SQLException {
      if (row.getBoolean(1)) {
        records++;
        if (kind == Subscription.class) {
          tenants.add(row.getObject(4, UUID.class));
          tenants.add(row.getObject(5, UUID.class));
        }
        if (kind == Tenant.class || kind == Partner.class) {
          changed.add(new DirectoryRecord.Key(kind, row.getObject(3)));
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
      return new Changes(records, created, tenants, products, changed);
    }
  }

  private void write(
      Connection connection,
      DirectoryTable table,
      List<Observation> observations,
      Instant now,
      Tally tally)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(table.write())) {
      statement.setString(1, write(observations.stream().map(Observation::record).toList()));
      statement.setArray(
          2,
          connection.createArrayOf(
              "timestamptz",
              observations.stream()
                  .map(o -> FeedClockSkew.notAfter(now, o.observedAt()).atOffset(ZoneOffset.UTC))
                  .toArray()));
      statement.setObject(3, now.atOffset(ZoneOffset.UTC));
      try (ResultSet written = statement.executeQuery()) {
        while (written.next()) {
          tally.add(written, table.kind());
        }
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
