package org.cpor.arbitration.review.domain;

import java.time.Instant;

/**
 * Until when a claim is to be reviewed, and what was said about it so far.
 *
 * @param soonAt when the last of its days begins
 * @param dueAt the first instant at which it is late
 * @param told the last alarm that was raised for this due date
 * @param extended whether it is later than the policy's first one
 */
public record Deadline(Instant soonAt, Instant dueAt, Alarm told, boolean extended) {

  /** What is told of a due date that comes near, and then passes. */
  public enum Alarm {
    NONE,
    DUE_SOON,
    OVERDUE
  }

  /** The policy's own. */
  public static Deadline first(Instant soonAt, Instant dueAt) {
    return new Deadline(soonAt, dueAt, Alarm.NONE, false);
  }

  /** A later one. */
  public static Deadline extendedTo(Instant soonAt, Instant dueAt) {
    return new Deadline(soonAt, dueAt, Alarm.NONE, true);
  }

  Deadline after(Alarm alarm) {
    return new Deadline(soonAt, dueAt, alarm, extended);
  }
}
