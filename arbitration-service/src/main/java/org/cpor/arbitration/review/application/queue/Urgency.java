package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How soon an undecided case is due. Each undecided case has one urgency. A decided case has no
 * urgency.
 */
public enum Urgency {
  /** The due date has passed. */
  OVERDUE,
  /** The last counted day before the due date has begun. */
  DUE_TODAY,
  /** The case is due within {@code cpor.queue.due-soon}. */
  DUE_SOON,
  LATER;

  /** The urgency of {@code queued}; null if the case is decided. */
  public static @Nullable Urgency of(QueuedCase queued, QueueClock clock) {
    Instant now = clock.now();
    if (!queued.state().isUndecided()) {
      return null;
    }
    if (!now.isBefore(queued.dueAt())) {
      return OVERDUE;
    }
    if (!now.isBefore(queued.soonAt())) {
      return DUE_TODAY;
    }
    return queued.dueAt().isBefore(clock.soonUntil()) ? DUE_SOON : LATER;
  }
}
