package org.cpor.arbitration.calendar.domain;

import java.time.LocalDate;

/** The event at which a count of days starts. The day of the event does not count. */
public enum CountStart {
  FILING(DayKind.DAY_OF_FILING, "day of filing"),
  REQUEST(DayKind.DAY_OF_REQUEST, "day of the request"),
  DISPUTE(DayKind.DAY_OF_DISPUTE, "day of the dispute"),
  /** The due date that a review had before it was extended. */
  EARLIER_DUE_DATE(DayKind.EARLIER_DUE_DATE, "earlier due date"),
  /** Any other time, for example in {@code GET /clock}. */
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
