package org.cpor.arbitration.review.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.cpor.arbitration.calendar.domain.CalendarDay;
import org.cpor.arbitration.calendar.domain.DayKind;
import org.cpor.arbitration.calendar.domain.DueDate;

/** The text of a counted day in the database: {@code 2026-12-25 HOLIDAY holiday: Christmas}. */
final class StoredDay {

  private StoredDay() {}

  static String[] of(DueDate due) {
    return due.days().stream()
        .map(day -> day.date() + " " + day.kind() + " " + day.why())
        .toArray(String[]::new);
  }

  /** The due date with its counted days. */
  static DueDate read(Instant dueAt, String region, String zone, String[] days) {
    return new DueDate(
        dueAt, region, ZoneId.of(zone), Arrays.stream(days).map(StoredDay::read).toList());
  }

  private static CalendarDay read(String stored) {
    String[] parts = stored.split(" ", 3);
    return new CalendarDay(LocalDate.parse(parts[0]), DayKind.valueOf(parts[1]), parts[2]);
  }
}
