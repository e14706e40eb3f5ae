package org.cpor.messaging.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes faults that can disappear while the record stays the same. */
final class TransientFault {

  /**
   * The classes of PostgreSQL's error codes for transient faults: connection, transaction rolled
   * back, insufficient resources, object not in the required state, operator intervention.
   */
  private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57");

  private static final int DEEPEST_CAUSE = 20;

  private TransientFault() {}

  /**
   * Whether a transient fault caused {@code failure}, so that another attempt at the same work can
   * succeed.
   */
  static boolean isBehind(@Nullable Throwable failure) {
    return isBehind(failure, 0);
  }

  /** The depth of the search is limited, because causes can form a circle. */
  private static boolean isBehind(@Nullable Throwable failure, int depth) {
    return failure != null
        && depth < DEEPEST_CAUSE
        && (passes(failure)
            || isBehind(failure.getCause(), depth + 1)
            // Suppressed exceptions count, because the transaction manager reports a failed commit
            // only as a suppressed exception.
            || Arrays.stream(failure.getSuppressed())
                .anyMatch(suppressed -> isBehind(suppressed, depth + 1)));
  }

  private static boolean passes(Throwable failure) {
    return switch (failure) {
      case OptimisticLockException e -> true;
      case PessimisticLockException e -> true;
      case LockTimeoutException e -> true;
      // The connection pool throws an exception without an SQLSTATE when no connection is free in
      // time.
      case SQLException e when e.getSQLState() == null -> true;
      case SQLException e -> TRANSIENT_CLASSES.contains(e.getSQLState().substring(0, 2));
      default -> false;
    };
  }
}
