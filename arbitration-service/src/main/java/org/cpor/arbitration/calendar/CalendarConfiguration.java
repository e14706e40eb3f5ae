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

  /** The region whose business days count where none is named. */
  String region();

  Map<String, Region> regions();

  /** One region. */
  interface Region {

    /** Whose days and midnights count. */
    ZoneId zone();

    /** Jollyday's calendar, with subdivisions after slashes: {@code de}, {@code de/by}. */
    String holidays();

    /** The days on which the company is closed though the region is at work. */
    Optional<Set<LocalDate>> closures();

    /**
     * By year, the decree that moves days. Without any, days are not moved in the region; with
     * some, a year that is missing is told as one whose decree is not known yet.
     */
    Map<Integer, MovedDaysOfYear> movedDays();
  }

  /** What one decree says. */
  interface MovedDaysOfYear {

    /** How it is cited. */
    String decree();

    /** The weekdays that do not count. */
    Optional<Set<LocalDate>> rest();

    /** The days of weekends that count. */
    Optional<Set<LocalDate>> worked();
  }
}
