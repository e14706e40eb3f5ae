package org.cpor.messaging.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells a fault that passes by itself from one that will not. */
final class TransientFault {

  /**
   * Classes of PostgreSQL's error codes: connection, transaction rolled back, insufficient
   * resources, object in use, operator intervention.
   */
  private static final Set<String> TRANSIENT_CLASSES = Set.of("08", "40", "53", "55", "57");

  private static final int DEEPEST_CAUSE = 20;

  private TransientFault() {}

  /** Whether the same work, tried again, can be expected to succeed. */
  static boolean isBehind(@Nullable Throwable failure) {
    return isBehind(failure, 0);
  }

  /** Causes can go round in a circle. */
  private static boolean isBehind(@Nullable Throwable failure, int depth) {
    return failure != null
        && depth < DEEPEST_CAUSE
        && (passes(failure)
            || isBehind(failure.getCause(), depth + 1)
            // The transaction manager tells what failed at commit only in this way.
            || Arrays.stream(failure.getSuppressed())
                .anyMatch(suppressed -> isBehind(suppressed, depth + 1)));
  }

  private static boolean passes(Throwable failure) {
    return switch (failure) {
      case OptimisticLockException e -> true;
      case PessimisticLockException e -> true;
      case LockTimeoutException e -> true;
      // The connection pool gives no code: no connection could be had in time.
      case SQLException e when e.getSQLState() == null -> true;
      case SQLException e -> TRANSIENT_CLASSES.contains(e.getSQLState().substring(0, 2));
      default -> false;
    };
  }
}
