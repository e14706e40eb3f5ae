package org.cpor.arbitration.review.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.cpor.arbitration.calendar.domain.CalendarDay;
import org.cpor.arbitration.calendar.domain.DayKind;
import org.cpor.arbitration.calendar.domain.DueDate;

/**
 * The text of a day in the database, for example {@code 2026-12-25 HOLIDAY holiday: Christmas}. The
 * stored days show how a due date was counted.
 */
final class StoredDay {

  private StoredDay() {}

  static String[] of(DueDate due) {
    return due.days().stream()
        .map(day -> day.date() + " " + day.kind() + " " + day.why())
        .toArray(String[]::new);
  }

  /** Returns the due date with the days of its count. */
  static DueDate read(Instant dueAt, String region, String zone, String[] days) {
    return new DueDate(
        dueAt, region, ZoneId.of(zone), Arrays.stream(days).map(StoredDay::read).toList());
  }

  private static CalendarDay read(String stored) {
    String[] parts = stored.split(" ", 3);
    return new CalendarDay(LocalDate.parse(parts[0]), DayKind.valueOf(parts[1]), parts[2]);
  }
}
