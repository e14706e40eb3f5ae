package org.cpor.arbitration.review.domain.party;

import java.time.Instant;
import org.cpor.arbitration.calendar.domain.DueDate;

/**
 * The due date of a claim's review.
 *
 * @param due the date, and how it was counted
 * @param alarm the last alarm that was raised for this due date
 * @param extended whether the review was extended
 */
public record Deadline(DueDate due, Alarm alarm, boolean extended) {

  /** The alarms of a due date, in the order in which they are raised. */
  public enum Alarm {
    NONE,
    DUE_SOON,
    OVERDUE
  }

  /** The first due date, by the policy. */
  public static Deadline first(DueDate due) {
    return new Deadline(due, Alarm.NONE, false);
  }

  /** The due date of an extended review. */
  public static Deadline extendedTo(DueDate due) {
    return new Deadline(due, Alarm.NONE, true);
  }

  /** The first instant of the last counted day. */
  public Instant soonAt() {
    return due.lastDayBegins();
  }

  /** The first instant at which the review is late. */
  public Instant dueAt() {
    return due.dueAt();
  }

  /** The same due date, with {@code raised} as its last alarm. */
  public Deadline after(Alarm raised) {
    return new Deadline(due, raised, extended);
  }
}
