package org.cpor.arbitration.dossier.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Binds the parameters of a statement in their order. */
final class Parameters {

  private final PreparedStatement statement;
  private int bound;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  Parameters add(@Nullable Object value) throws SQLException {
    statement.setObject(++bound, value);
    return this;
  }

  Parameters add(Instant value) throws SQLException {
    return add(value.atOffset(ZoneOffset.UTC));
  }

  Parameters add(@Nullable String value) throws SQLException {
    statement.setObject(++bound, value, Types.VARCHAR);
    return this;
  }

  /**
   * Binds an array.
   *
   * @param type the type of the elements in PostgreSQL
   */
  Parameters add(String type, List<?> values) throws SQLException {
    statement.setArray(++bound, statement.getConnection().createArrayOf(type, values.toArray()));
    return this;
  }
}
