package org.cpor.arbitration.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The days that the government of a region moves by a yearly decree: a weekday next to a holiday
 * becomes a rest day, and in exchange a weekend day becomes a business day.
 */
public final class MovedDays {

  /** The moved days of a region without decrees. */
  public static final MovedDays NONE = new MovedDays(Map.of());

  private final Map<Integer, Decree> decrees;

  /**
   * Creates the moved days of a region.
   *
   * @param decrees the known decrees by calendar year; if this map is not empty, the decree of any
   *     other year counts as not known yet
   * @throws IllegalArgumentException if a decree has a day of another year
   */
  public MovedDays(Map<Integer, Decree> decrees) {
    this.decrees = Map.copyOf(decrees);
    decrees.forEach((year, decree) -> decree.refuseDaysOutside(year));
  }

  /**
   * The decree for one year. If both sets of days are empty, the decree moves no days.
   *
   * @param name the citation of the decree, such as {@code 10/2025 NGM}
   * @param restDays the weekdays that become rest days
   * @param workedDays the weekend days that become business days
   */
  public record Decree(String name, Set<LocalDate> restDays, Set<LocalDate> workedDays) {

    /**
     * Creates a decree.
     *
     * @throws IllegalArgumentException if a rest day is on a weekend, or if a worked day is on a
     *     weekday
     */
    public Decree {
      restDays = Set.copyOf(restDays);
      workedDays = Set.copyOf(workedDays);
      refuse(
          name, "rest day on a weekend", restDays.stream().filter(MovedDays::isWeekend).toList());
      refuse(
          name,
          "worked day that is on no weekend",
          workedDays.stream().filter(day -> !isWeekend(day)).toList());
    }

    private void refuseDaysOutside(int year) {
      TreeSet<LocalDate> days = new TreeSet<>(restDays);
      days.addAll(workedDays);
      days.removeIf(day -> day.getYear() == year);
      refuse(name, "day outside " + year, days);
    }

    private static void refuse(String decree, String what, Collection<LocalDate> days) {
      if (!days.isEmpty()) {
        throw new IllegalArgumentException("decree " + decree + " has a " + what + ": " + days);
      }
    }
  }

  /**
   * Returns {@code date} as a rest day or as a business day, if a known decree names the date.
   * Otherwise returns empty.
   */
  Optional<CalendarDay> on(LocalDate date) {
    return Optional.ofNullable(decrees.get(date.getYear()))
        .flatMap(decree ->
            decree.restDays().contains(date)
                ? Optional.of(CalendarDay.restDay(date, decree.name()))
                : decree.workedDays().contains(date)
                    ? Optional.of(CalendarDay.workedDay(date, decree.name()))
                    : Optional.empty());
  }

  /** Whether the decree for the year of {@code date} is not known yet. */
  boolean mayYetMove(LocalDate date) {
    return !decrees.isEmpty() && !decrees.containsKey(date.getYear());
  }

  static boolean isWeekend(LocalDate date) {
    return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
