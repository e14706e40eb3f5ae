package org.cpor.notification.delivery.persistence;

import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL statements in the current transaction. A parameter can also be an {@link Instant}, or a
 * collection, which becomes an array of texts.
 */
@Singleton
class SqlStatements {

  private final DataSource database;

  SqlStatements(DataSource database) {
    this.database = database;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Returns the rows that a query finds.
   *
   * @throws PersistenceException when the query fails
   */
  <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(sql)) {
      set(connection, query, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new PersistenceException("deliveries or preferences cannot be read", e);
    }
  }

  /**
   * Changes rows, and returns their number.
   *
   * @throws PersistenceException when the statement fails
   */
  int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = database.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      set(connection, update, parameters);
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new PersistenceException("deliveries or preferences cannot be saved", e);
    }
  }

  /** The time in {@code column}; null when the column is null. */
  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static void set(
      Connection connection, PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, value(connection, parameters[i]));
    }
  }

  private static @Nullable Object value(Connection connection, @Nullable Object parameter)
      throws SQLException {
    return switch (parameter) {
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case Collection<?> texts ->
          connection.createArrayOf("text", texts.stream().map(Object::toString).toArray());
      case null, default -> parameter;
    };
  }
}
