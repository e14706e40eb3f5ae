package org.cpor.arbitration.calendar;

import java.time.LocalDate;
import java.util.List;
import org.cpor.arbitration.calendar.domain.DayKind;
import org.cpor.arbitration.calendar.domain.DueDate;

/** In the API, one day of the count that leads to a due date. */
public record DayView(LocalDate date, boolean counted, DayKind kind, String why) {

  /** The days of the count, in order. */
  public static List<DayView> of(DueDate due) {
    return due.days().stream()
        .map(day -> new DayView(day.date(), day.counted(), day.kind(), day.why()))
        .toList();
  }
}
