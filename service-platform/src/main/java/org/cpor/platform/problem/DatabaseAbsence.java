package org.cpor.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Recognizes failures that occur because the database is not available. */
final class DatabaseAbsence {

  private DatabaseAbsence() {}

  /**
   * Checks the SQLSTATE. These classes of SQLSTATE show that the database is not available: 08
   * connection exception, 53 insufficient resources, 57 operator intervention. An exception without
   * an SQLSTATE counts too: the connection pool throws such an exception when no connection is free
   * in time.
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
