package org.cpor.arbitration.review.domain.party;

import java.time.Instant;
import org.cpor.arbitration.calendar.domain.DueDate;

/**
 * The due date of a claim's review.
 *
 * @param countedFrom the time of the submission; for a disputed claim, the time of the dispute
 * @param due the date, and how it was counted
 * @param alarm the last alarm that was raised for this due date
 * @param extended whether the review was extended, automatically or by a person
 * @param extensionsGiven how often reviewers and leads extended the review
 */
public record Deadline(
    Instant countedFrom, DueDate due, Alarm alarm, boolean extended, int extensionsGiven) {

  /** The alarms of a due date, in the order in which they are raised. */
  public enum Alarm {
    NONE,
    DUE_SOON,
    OVERDUE
  }

  /** Creates the due date of a review that was not extended yet. */
  public static Deadline first(Instant countedFrom, DueDate due) {
    return new Deadline(countedFrom, due, Alarm.NONE, false, 0);
  }

  /** Returns the due date after an automatic extension. */
  public Deadline extendedAutomatically(DueDate next) {
    return new Deadline(countedFrom, next, Alarm.NONE, true, extensionsGiven);
  }

  /** Returns the due date after an extension by a reviewer or a lead. */
  public Deadline extendedBySomeone(DueDate next) {
    return new Deadline(countedFrom, next, Alarm.NONE, true, extensionsGiven + 1);
  }

  /** The first instant of the last counted day. */
  public Instant soonAt() {
    return due.lastDayBegins();
  }

  /** The first instant at which the review is late. */
  public Instant dueAt() {
    return due.dueAt();
  }

  /** Returns the same due date, with {@code raised} as the last alarm. */
  public Deadline after(Alarm raised) {
    return new Deadline(countedFrom, due, raised, extended, extensionsGiven);
  }
}
