package org.cpor.arbitration.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * One day between the start of a count and a due date.
 *
 * @param why the reason why the day counted or did not count, as a text for people, such as {@code
 *     holiday: Thanksgiving}
 */
public record CalendarDay(LocalDate date, DayKind kind, String why) {

  static CalendarDay weekend(LocalDate date) {
    return new CalendarDay(date, DayKind.WEEKEND, "weekend");
  }

  static CalendarDay holiday(LocalDate date, String name) {
    return new CalendarDay(date, DayKind.HOLIDAY, "holiday: " + name);
  }

  static CalendarDay restDay(LocalDate date, String decree) {
    return new CalendarDay(date, DayKind.HOLIDAY, "rest day by decree " + decree);
  }

  static CalendarDay workedDay(LocalDate date, String decree) {
    String day = date.getDayOfWeek() == DayOfWeek.SATURDAY ? "Saturday" : "Sunday";
    return new CalendarDay(date, DayKind.BUSINESS_DAY, "worked " + day + " by decree " + decree);
  }

  static CalendarDay closure(LocalDate date) {
    return new CalendarDay(date, DayKind.CLOSURE, "closure day");
  }

  static CalendarDay business(LocalDate date) {
    return new CalendarDay(date, DayKind.BUSINESS_DAY, "business day");
  }

  /** This day with a note: the decree of the year is not known yet. */
  CalendarDay withUnknownDecree() {
    return new CalendarDay(
        date, kind, why + "; the decree on moved days of " + date.getYear() + " is not known yet");
  }

  public boolean counted() {
    return kind == DayKind.BUSINESS_DAY;
  }
}
