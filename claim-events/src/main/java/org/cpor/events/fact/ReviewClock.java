package org.cpor.events.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * How the due date of a review was counted.
 *
 * @param businessDays the number of counted days
 * @param days all days from the start of the count to the last counted day, in order
 */
public record ReviewClock(int businessDays, List<Day> days) {

  public ReviewClock {
    days = List.copyOf(days);
  }

  /**
   * A day of the count.
   *
   * @param kind such as {@code WEEKEND}, {@code HOLIDAY} or {@code BUSINESS_DAY}
   * @param why the reason why the day counted or did not count, in English; for its translation see
   *     ADR 0070
   */
  public record Day(LocalDate date, boolean counted, String kind, String why) {}
}
