package org.cpor.arbitration.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cpor.arbitration.calendar.domain.DayKind;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.platform.texts.DayExplanations;

/**
 * One day between the start of the count and a due date.
 *
 * @param why the reason why the day counts or does not count, in the language of the reader
 */
public record DayView(LocalDate date, boolean counted, DayKind kind, String why) {

  /** The days of the count, in order, for a reader of {@code language}. */
  public static List<DayView> of(DueDate due, Locale language) {
    return due.days().stream()
        .map(day ->
            new DayView(
                day.date(), day.counted(), day.kind(), DayExplanations.in(language, day.why())))
        .toList();
  }
}
