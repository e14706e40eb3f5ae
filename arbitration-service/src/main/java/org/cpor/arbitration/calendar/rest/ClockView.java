package org.cpor.arbitration.calendar.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.cpor.arbitration.calendar.DayView;
import org.cpor.arbitration.calendar.domain.DueDate;

/**
 * A due date, and how it was counted.
 *
 * @param dueAt the end of the last counted day
 * @param region the region whose business days were counted
 * @param zone the time zone in which days begin and end
 * @param days each day from the start of the count to the last counted day
 */
record ClockView(Instant dueAt, String region, ZoneId zone, List<DayView> days) {

  static ClockView of(DueDate due, Locale language) {
    return new ClockView(due.dueAt(), due.region(), due.zone(), DayView.of(due, language));
  }
}
