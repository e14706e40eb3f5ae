package org.cpor.arbitration.calendar.domain;

import java.time.LocalDate;

/**
 * One day of a count.
 *
 * @param why it counted or did not, in words, such as {@code holiday: Thanksgiving}
 */
public record CalendarDay(LocalDate date, DayKind kind, String why) {

  static CalendarDay weekend(LocalDate date) {
    return new CalendarDay(date, DayKind.WEEKEND, "weekend");
  }

  static CalendarDay holiday(LocalDate date, String name) {
    return new CalendarDay(date, DayKind.HOLIDAY, "holiday: " + name);
  }

  static CalendarDay closure(LocalDate date) {
    return new CalendarDay(date, DayKind.CLOSURE, "closure day");
  }

  static CalendarDay business(LocalDate date) {
    return new CalendarDay(date, DayKind.BUSINESS_DAY, "business day");
  }

  public boolean counted() {
    return kind == DayKind.BUSINESS_DAY;
  }
}
