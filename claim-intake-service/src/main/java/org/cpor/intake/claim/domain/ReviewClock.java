package org.cpor.intake.claim.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * How the due date of a review was counted.
 *
 * @param businessDays the number of counted days
 * @param days every day from the start of the count to the last counted day, in order
 */
public record ReviewClock(int businessDays, List<Day> days) {

  public ReviewClock {
    days = List.copyOf(days);
  }

  /**
   * A day of the count.
   *
   * @param why it counted or did not, for people, in English
   */
  public record Day(LocalDate date, boolean counted, String why) {}
}
