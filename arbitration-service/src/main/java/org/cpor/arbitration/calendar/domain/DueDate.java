package org.cpor.arbitration.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A due date, and how it was counted.
 *
 * @param dueAt the first instant after the last counted day
 * @param region the region of the business days, such as {@code HU}
 * @param zone the time zone of the days
 * @param days all days from the start of the count to the last counted day; empty if the count was
 *     not stored
 */
public record DueDate(Instant dueAt, String region, ZoneId zone, List<CalendarDay> days) {

  public DueDate {
    days = List.copyOf(days);
  }

  public Instant lastDayBegins() {
    return LocalDate.ofInstant(dueAt.minusNanos(1), zone).atStartOfDay(zone).toInstant();
  }
}
