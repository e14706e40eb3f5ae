package org.cpor.arbitration.calendar.domain;

import java.time.LocalDate;
import java.util.Optional;

/** The public holidays of a region. */
@FunctionalInterface
public interface Holidays {

  /** The name of the holiday on {@code date}; empty if there is no holiday. */
  Optional<String> on(LocalDate date);

  /** These holidays together with the holidays of {@code others}. */
  default Holidays and(Holidays others) {
    return date -> on(date).or(() -> others.on(date));
  }
}
