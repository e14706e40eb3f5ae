package org.cpor.arbitration.calendar;

import java.time.LocalDate;

/** One day of a count, and why it counted or did not. */
public record CalendarDay(LocalDate date, DayKind kind) {

  public boolean counted() {
    return kind == DayKind.BUSINESS_DAY;
  }
}
