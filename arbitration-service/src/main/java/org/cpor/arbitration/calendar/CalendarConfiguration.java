package org.cpor.arbitration.calendar;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

@ConfigMapping(prefix = "cpor.calendar")
interface CalendarConfiguration {

  /** The default region. */
  String region();

  Map<String, Region> regions();

  interface Region {

    /** The time zone in which a day begins and ends. */
    ZoneId zone();

    /**
     * The name of a Jollyday calendar, with slashes before subdivisions: {@code de}, {@code de/by}.
     */
    String holidays();

    /** The days on which the company is closed, although they are business days of the region. */
    Optional<Set<LocalDate>> closures();

    /**
     * The decrees that move days, by year. In a region without decrees, no days are moved. If a
     * region has decrees, but no decree for a year, the decree for this year counts as not known
     * yet.
     */
    Map<Integer, MovedDaysOfYear> movedDays();
  }

  /** The content of one decree. */
  interface MovedDaysOfYear {

    /** The citation of the decree. */
    String decree();

    /** The weekdays that become rest days. */
    Optional<Set<LocalDate>> rest();

    /** The weekend days that become business days. */
    Optional<Set<LocalDate>> worked();
  }
}
