package org.cpor.arbitration.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * The business days of one place.
 *
 * <p>The day in which the count starts is never counted, whatever its hour: it is the local day of
 * the zone, which at night is another than that of UTC. What is due is due when the last counted
 * day ends, the first instant of the next local day; so a day of 23 or 25 hours needs no care.
 */
public final class BusinessCalendar {

  private final ZoneId zone;

  public BusinessCalendar(ZoneId zone) {
    this.zone = zone;
  }

  /**
   * When {@code businessDays} days, counted from the day after {@code from}, have ended.
   *
   * @throws IllegalArgumentException when {@code businessDays} is not positive
   */
  public DueDate due(Instant from, int businessDays) {
    if (businessDays < 1) {
      throw new IllegalArgumentException("businessDays must be positive: " + businessDays);
    }
    LocalDate date = LocalDate.ofInstant(from, zone);
    List<CalendarDay> days = new ArrayList<>();
    days.add(new CalendarDay(date, DayKind.DAY_OF_FILING));
    for (int counted = 0; counted < businessDays; ) {
      date = date.plusDays(1);
      CalendarDay day = new CalendarDay(date, kindOf(date));
      days.add(day);
      if (day.counted()) {
        counted++;
      }
    }
    return new DueDate(date.plusDays(1).atStartOfDay(zone).toInstant(), zone, days);
  }

  /** The rules of the place: a region's holidays and closure days belong here. */
  private static DayKind kindOf(LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY
        ? DayKind.WEEKEND
        : DayKind.BUSINESS_DAY;
  }
}
