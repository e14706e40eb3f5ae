package org.cpor.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes failures that mean that the database is not available, and not that the request was
 * wrong.
 */
final class DatabaseAbsence {

  private DatabaseAbsence() {}

  /**
   * Checks the class of PostgreSQL's SQLSTATE: 08 connection exception, 53 insufficient resources,
   * 57 operator intervention. The connection pool sets no SQLSTATE when no connection is free in
   * time.
   */
  static boolean isShownBy(Throwable cause) {
    return cause instanceof SQLException failure && isAbsence(failure.getSQLState());
  }

  private static boolean isAbsence(@Nullable String state) {
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57");
  }
}
