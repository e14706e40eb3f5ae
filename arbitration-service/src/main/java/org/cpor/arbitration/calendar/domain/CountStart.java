package org.cpor.arbitration.calendar.domain;

import java.time.LocalDate;

/** What days are counted from. The day on which it was is never counted itself. */
public enum CountStart {
  FILING(DayKind.DAY_OF_FILING, "day of filing"),
  REQUEST(DayKind.DAY_OF_REQUEST, "day of the request"),
  DISPUTE(DayKind.DAY_OF_DISPUTE, "day of the dispute"),
  /** What was due already, and is due later now. */
  EARLIER_DUE_DATE(DayKind.EARLIER_DUE_DATE, "earlier due date"),
  /** A moment of which nothing else is known. */
  MOMENT(DayKind.STARTING_DAY, "starting day");

  private final DayKind kind;
  private final String why;

  CountStart(DayKind kind, String why) {
    this.kind = kind;
    this.why = why;
  }

  CalendarDay on(LocalDate date) {
    return new CalendarDay(date, kind, why);
  }
}
