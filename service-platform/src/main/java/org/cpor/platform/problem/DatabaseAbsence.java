package org.cpor.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognizes failures that occur because the database is not available. */
final class DatabaseAbsence {

  private DatabaseAbsence() {}

  /**
   * Checks the class of the SQLSTATE: 08 connection exception, 53 insufficient resources, 57
   * operator intervention. A failure without an SQLSTATE comes from the connection pool, which had
   * no free connection in time.
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
