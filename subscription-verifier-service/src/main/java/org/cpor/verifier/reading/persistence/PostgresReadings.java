package org.cpor.verifier.reading.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.verifier.reading.application.Readings;
import org.cpor.verifier.reading.domain.Reading;

/** Stores a row for each document that intake has read. */
@ApplicationScoped
class PostgresReadings implements Readings {

  /**
   * All transactions use the same order of locks, so that they cannot deadlock. Two documents share
   * a lock if their ids have the same hash.
   */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(number)
        from (select distinct hashtextextended(id::text, 0) as number
                from unnest(?::uuid[]) as id order by number) as locks
      """;

  private static final String ADD =
      """
      insert into document_reading
        (document_id, partner_id, unreadable, dates, tenant_ids, products, complete)
      values (?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing
      """;

  private static final String REMOVE =
      """
      delete from document_reading where document_id in (
        select document_id from document_reading where document_id = any(?)
         order by document_id for update)
      """;

  private static final String FIND =
      """
      select document_id, partner_id, unreadable, dates, tenant_ids, products, complete
        from document_reading where document_id = any(?)
      """;

  private final DataSource database;

  PostgresReadings(DataSource database) {
    this.database = database;
  }

  @Override
  public void lock(Collection<UUID> documentIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setArray(1, connection.createArrayOf("uuid", documentIds.toArray()));
      statement.execute();
    } catch (SQLException e) {
      throw new ReadingTableException("cannot lock documents", e);
    }
  }

  @Override
  public void add(Collection<Reading> readings) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADD)) {
      for (Reading reading :
          readings.stream().sorted(Comparator.comparing(Reading::documentId)).toList()) {
        statement.setObject(1, reading.documentId());
        statement.setString(2, reading.partnerId());
        statement.setString(3, reading.unreadable());
        statement.setArray(
            4,
            connection.createArrayOf(
                "date", reading.dates().stream().map(Date::valueOf).toArray()));
        statement.setArray(5, connection.createArrayOf("uuid", reading.tenantIds().toArray()));
        statement.setArray(6, connection.createArrayOf("text", reading.products().toArray()));
        statement.setBoolean(7, reading.complete());
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new ReadingTableException("cannot add readings", e);
    }
  }

  @Override
  public void remove(Collection<UUID> documentIds) {
    if (documentIds.isEmpty()) {
      return;
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(REMOVE)) {
      statement.setArray(1, connection.createArrayOf("uuid", documentIds.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new ReadingTableException("cannot remove readings", e);
    }
  }

  @Override
  public List<Reading> find(Collection<UUID> documentIds) {
    if (documentIds.isEmpty()) {
      return List.of();
    }
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(1, connection.createArrayOf("uuid", documentIds.toArray()));
      List<Reading> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(
              new Reading(
                  rows.getObject(1, UUID.class),
                  rows.getString(2),
                  rows.getString(3),
                  elements(rows.getArray(4), Date.class).map(PostgresReadings::day).toList(),
                  elements(rows.getArray(5), UUID.class).toList(),
                  elements(rows.getArray(6), String.class).toList(),
                  rows.getBoolean(7)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new ReadingTableException("cannot find readings", e);
    }
  }

  private static LocalDate day(Date date) {
    return date.toLocalDate();
  }

  private static <T> Stream<T> elements(Array array, Class<T> type) throws SQLException {
    return Stream.of((Object[]) array.getArray()).map(type::cast);
  }
}
