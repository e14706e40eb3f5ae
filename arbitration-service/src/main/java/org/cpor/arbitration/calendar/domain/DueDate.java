package org.cpor.arbitration.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A due date that explains itself.
 *
 * @param dueAt the first instant after the last counted day
 * @param region whose business days were counted, such as {@code HU}
 * @param zone whose days these are
 * @param days every day looked at, from the one in which the count starts to the last counted one;
 *     none when it was told at a time that did not keep them
 */
public record DueDate(Instant dueAt, String region, ZoneId zone, List<CalendarDay> days) {

  public DueDate {
    days = List.copyOf(days);
  }

  /** The first instant of the last counted day. */
  public Instant lastDayBegins() {
    return LocalDate.ofInstant(dueAt.minusNanos(1), zone).atStartOfDay(zone).toInstant();
  }
}
