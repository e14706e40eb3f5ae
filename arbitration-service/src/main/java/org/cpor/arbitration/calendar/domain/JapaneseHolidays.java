package org.cpor.arbitration.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The national holidays of Japan since 2022, according to the Act on National Holidays (Act No. 178
 * of 1948). Article 2 lists the holidays. Article 3 adds the substitute for a holiday on a Sunday,
 * and the day between two holidays.
 *
 * <p>This class calculates the days of the equinoxes, because the government announces each equinox
 * only a year ahead. For years before 2022, this class is wrong about the holidays that were
 * different: another emperor's birthday, and the days that were moved for the Olympic Games.
 */
public final class JapaneseHolidays implements Holidays {

  @Override
  public Optional<String> on(LocalDate date) {
    return Optional.ofNullable(named(date))
        .or(() -> citizensHoliday(date))
        .or(() -> substituteFor(date));
  }

  private static Optional<String> citizensHoliday(LocalDate date) {
    return named(date.minusDays(1)) != null && named(date.plusDays(1)) != null
        ? Optional.of("Citizens' Holiday")
        : Optional.empty();
  }

  /**
   * The name of the substitute on {@code date}; empty if the date is not a substitute. The
   * substitute for a holiday on a Sunday is the next day that is not a holiday itself.
   */
  private static Optional<String> substituteFor(LocalDate date) {
    LocalDate before = date.minusDays(1);
    @Nullable String name = named(before);
    while (name != null) {
      if (before.getDayOfWeek() == DayOfWeek.SUNDAY) {
        return Optional.of(name + " (in lieu)");
      }
      before = before.minusDays(1);
      name = named(before);
    }
    return Optional.empty();
  }

  private static @Nullable String named(LocalDate date) {
    int year = date.getYear();
    int day = date.getDayOfMonth();
    return switch (date.getMonth()) {
      case JANUARY -> day == 1 ? "New Year's Day" : ifMonday(date, 2, "Coming of Age Day");
      case FEBRUARY ->
          switch (day) {
            case 11 -> "National Foundation Day";
            case 23 -> "Emperor's Birthday";
            default -> null;
          };
      case MARCH -> day == equinox(year, 20.8431, 21.8510) ? "Vernal Equinox Day" : null;
      case APRIL -> day == 29 ? "Showa Day" : null;
      case MAY ->
          switch (day) {
            case 3 -> "Constitution Memorial Day";
            case 4 -> "Greenery Day";
            case 5 -> "Children's Day";
            default -> null;
          };
      case JULY -> ifMonday(date, 3, "Marine Day");
      case AUGUST -> day == 11 ? "Mountain Day" : null;
      case SEPTEMBER ->
          day == equinox(year, 23.2488, 24.2488)
              ? "Autumnal Equinox Day"
              : ifMonday(date, 3, "Respect for the Aged Day");
      case OCTOBER -> ifMonday(date, 2, "Sports Day");
      case NOVEMBER ->
          switch (day) {
            case 3 -> "Culture Day";
            case 23 -> "Labour Thanksgiving Day";
            default -> null;
          };
      case JUNE, DECEMBER -> null;
    };
  }

  private static @Nullable String ifMonday(LocalDate date, int week, String name) {
    return date.getDayOfWeek() == DayOfWeek.MONDAY
            && date.get(ChronoField.ALIGNED_WEEK_OF_MONTH) == week
        ? name
        : null;
  }

  /**
   * The day of the month of an equinox, for the years 1980 to 2150. The calculation starts with the
   * position of the equinox in 1980. The calculation adds 0.242194 days for each year since 1980,
   * and subtracts one day for every fourth year. The year 2100 is not a leap year, so the
   * calculation starts with another position for 2100 and later years.
   *
   * @param before2100 the position for the years before 2100
   * @param since2100 the position for 2100 and later years
   */
  private static int equinox(int year, double before2100, double since2100) {
    int since = year - 1980;
    return (int)
        (Math.floor((year < 2100 ? before2100 : since2100) + 0.242194 * since)
            - Math.floorDiv(since, 4));
  }
}
