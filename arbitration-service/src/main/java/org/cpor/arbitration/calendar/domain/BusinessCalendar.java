package org.cpor.arbitration.calendar.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The business days of one region: every day but Saturdays, Sundays, its public holidays and the
 * days on which the company is closed. A decree may let a weekday rest and a Saturday count
 * instead.
 *
 * <p>The day in which the count starts is never counted, whatever its hour: it is the local day of
 * the zone, which at night is another than that of UTC. What is due is due when the last counted
 * day ends, the first instant of the next local day; so a day of 23 or 25 hours needs no care.
 */
public final class BusinessCalendar {

  private final String region;
  private final ZoneId zone;
  private final Holidays holidays;
  private final MovedDays movedDays;
  private final Set<LocalDate> closures;

  /**
   * A region's calendar.
   *
   * @param closures the days on which the company is closed though the region is at work
   */
  public BusinessCalendar(
      String region, ZoneId zone, Holidays holidays, MovedDays movedDays, Set<LocalDate> closures) {
    this.region = region;
    this.zone = zone;
    this.holidays = holidays;
    this.movedDays = movedDays;
    this.closures = Set.copyOf(closures);
  }

  /**
   * When {@code businessDays} days, counted from the day after {@code from}, have ended.
   *
   * @param start what was at {@code from}
   * @throws IllegalArgumentException when {@code businessDays} is not positive
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

  /** The same from a moment of which nothing else is known. */
  public DueDate due(Instant from, int businessDays) {
    return due(CountStart.MOMENT, from, businessDays);
  }

  /** When the day that lies {@code days} days after {@code from} has ended, whatever day it is. */
  public Instant endOfDayAfter(Instant from, int days) {
    return LocalDate.ofInstant(from, zone).plusDays(days + 1L).atStartOfDay(zone).toInstant();
  }

  /** The company may be closed on any day that the region works. */
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
