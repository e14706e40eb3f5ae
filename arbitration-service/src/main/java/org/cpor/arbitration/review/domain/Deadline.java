package org.cpor.arbitration.review.domain;

import java.time.Instant;
import org.cpor.arbitration.calendar.domain.DueDate;

/**
 * Until when a claim is to be reviewed, and what was said about it so far.
 *
 * @param due when that is, and how it was counted
 * @param told the last alarm that was raised for this due date
 * @param extended whether it is later than the policy's first one
 */
public record Deadline(DueDate due, Alarm told, boolean extended) {

  /** What is told of a due date that comes near, and then passes. */
  public enum Alarm {
    NONE,
    DUE_SOON,
    OVERDUE
  }

  /** The policy's own. */
  public static Deadline first(DueDate due) {
    return new Deadline(due, Alarm.NONE, false);
  }

  /** A later one. */
  public static Deadline extendedTo(DueDate due) {
    return new Deadline(due, Alarm.NONE, true);
  }

  /** When the last of its days begins. */
  public Instant soonAt() {
    return due.lastDayBegins();
  }

  /** The first instant at which it is late. */
  public Instant dueAt() {
    return due.dueAt();
  }

  Deadline after(Alarm alarm) {
    return new Deadline(due, alarm, extended);
  }
}
