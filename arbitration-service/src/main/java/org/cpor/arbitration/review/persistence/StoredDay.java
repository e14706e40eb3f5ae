package org.cpor.arbitration.review.persistence;

import java.time.LocalDate;
import org.cpor.arbitration.calendar.domain.CalendarDay;
import org.cpor.arbitration.calendar.domain.DayKind;

/** A day of a count as its column has it: {@code 2026-12-25 HOLIDAY holiday: Christmas}. */
final class StoredDay {

  private StoredDay() {}

  static String of(CalendarDay day) {
    return day.date() + " " + day.kind() + " " + day.why();
  }

  static CalendarDay read(String stored) {
    String[] parts = stored.split(" ", 3);
    return new CalendarDay(LocalDate.parse(parts[0]), DayKind.valueOf(parts[1]), parts[2]);
  }
}
