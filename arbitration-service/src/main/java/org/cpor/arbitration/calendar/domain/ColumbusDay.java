package org.cpor.arbitration.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoField;
import java.util.Optional;

/** The second Monday of October, a federal holiday of the United States. */
public final class ColumbusDay implements Holidays {

  @Override
  public Optional<String> on(LocalDate date) {
    return date.getMonth() == Month.OCTOBER
            && date.getDayOfWeek() == DayOfWeek.MONDAY
            && date.get(ChronoField.ALIGNED_WEEK_OF_MONTH) == 2
        ? Optional.of("Columbus Day")
        : Optional.empty();
  }
}
