package org.cpor.arbitration.calendar;

import io.smallrye.config.ConfigMapping;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys under {@code cpor.calendar}. */
@ConfigMapping(prefix = "cpor.calendar")
interface CalendarConfiguration {

  /** The default region. */
  String region();

  Map<String, Region> regions();

  /** One region. */
  interface Region {

    /** The time zone that sets where a day begins. */
    ZoneId zone();

    /** The calendar of Jollyday, with subdivisions after slashes: {@code de}, {@code de/by}. */
    String holidays();

    /** The business days of the region on which the company is closed. */
    Optional<Set<LocalDate>> closures();

    /**
     * By year, the decree that moves days. Without any, no days are moved in the region; with some,
     * the decree of a missing year counts as not known yet.
     */
    Map<Integer, MovedDaysOfYear> movedDays();
  }

  /** The content of one decree. */
  interface MovedDaysOfYear {

    /** The citation of the decree. */
    String decree();

    /** The weekdays that become rest days. */
    Optional<Set<LocalDate>> rest();

    /** The weekend days that become working days. */
    Optional<Set<LocalDate>> worked();
  }
}
