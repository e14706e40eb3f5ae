package org.cpor.arbitration.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The business days of one region: all days that are not Saturdays, Sundays, public holidays or
 * days on which the company is closed. A decree can make a weekday a rest day, and a weekend day a
 * business day.
 *
 * <p>Days begin and end in the time zone of the region; a day can have 23 or 25 hours. The day on
 * which a count starts does not count. A due date is the first instant after the last counted day.
 */
public final class BusinessCalendar {

  private final String region;
  private final ZoneId zone;
  private final Holidays holidays;
  private final MovedDays movedDays;
  private final Set<LocalDate> closures;

  /**
   * The calendar of a region.
   *
   * @param closures the days on which the company is closed, although they are business days of the
   *     region
   */
  public BusinessCalendar(
      String region, ZoneId zone, Holidays holidays, MovedDays movedDays, Set<LocalDate> closures) {
    this.region = region;
    this.zone = zone;
    this.holidays = holidays;
    this.movedDays = movedDays;
    this.closures = Set.copyOf(closures);
  }

  /** The time zone of the region. */
  public ZoneId zone() {
    return zone;
  }

  /**
   * Returns the end of the last of {@code businessDays} business days after the day of {@code
   * from}.
   *
   * @param start the event that happened at {@code from}
   * @throws IllegalArgumentException if {@code businessDays} is not positive
   */
  public DueDate due(CountStart start, Instant from, int businessDays) {
    if (businessDays < 1) {
      throw new IllegalArgumentException("businessDays must be positive: " + businessDays);
    }
    LocalDate date = LocalDate.ofInstant(from, zone);
    List<CalendarDay> days = new ArrayList<>();
    days.add(start.on(date));
    for (int counted = 0; counted < businessDays; ) {
      date = date.plusDays(1);
      CalendarDay day = judge(date);
      days.add(day);
      if (day.counted()) {
        counted++;
      }
    }
    return new DueDate(date.plusDays(1).atStartOfDay(zone).toInstant(), region, zone, days);
  }

  /**
   * Returns the end of the last of {@code businessDays} business days after the day of {@code
   * from}. The count starts at a {@link CountStart#MOMENT}.
   */
  public DueDate due(Instant from, int businessDays) {
    return due(CountStart.MOMENT, from, businessDays);
  }

  /** The end of the day that is {@code days} calendar days after the day of {@code from}. */
  public Instant endOfDayAfter(Instant from, int days) {
    return LocalDate.ofInstant(from, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }

  /**
   * Decides whether a day counts, and why. A closure changes nothing on a day that does not count
   * anyway.
   */
  private CalendarDay judge(LocalDate date) {
    CalendarDay day = ofRegion(date);
    return day.counted() && closures.contains(date) ? CalendarDay.closure(date) : day;
  }

  private CalendarDay ofRegion(LocalDate date) {
    Optional<CalendarDay> moved = movedDays.on(date);
    if (moved.isPresent()) {
      return moved.get();
    }
    Optional<String> holiday = holidays.on(date);
    if (holiday.isPresent() && !MovedDays.isWeekend(date)) {
      return CalendarDay.holiday(date, holiday.get());
    }
    CalendarDay day =
        MovedDays.isWeekend(date) ? CalendarDay.weekend(date) : CalendarDay.business(date);
    return movedDays.mayYetMove(date) ? day.withUnknownDecree() : day;
  }
}
