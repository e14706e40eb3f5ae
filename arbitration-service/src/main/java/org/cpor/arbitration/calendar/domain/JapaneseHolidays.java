package org.cpor.arbitration.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The national holidays of Japan, by the Public Holiday Law as it has stood since 2022: with the
 * day that stands in for a holiday on a Sunday, and the day between two holidays, which is one too.
 *
 * <p>The equinoxes are announced a year ahead; here they are calculated, as astronomers expect
 * them. What was otherwise before 2022 (another emperor's birthday, the holidays moved for the
 * Olympic Games) is not known here.
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

  /** The first day that is no holiday itself after one that fell on a Sunday. */
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

  private static @Nullable String ifMonday(LocalDate date, int which, String name) {
    return date.getDayOfWeek() == DayOfWeek.MONDAY
            && date.get(ChronoField.ALIGNED_WEEK_OF_MONTH) == which
        ? name
        : null;
  }

  /**
   * The day of the month, for 1980 to 2150: where the equinox stood in 1980 (or would have stood by
   * the leap years of the century that begins in 2100), the part of a day that a year is longer
   * than 365, and the leap days since.
   */
  private static int equinox(int year, double before2100, double since2100) {
    int since = year - 1980;
    return (int)
        (Math.floor((year < 2100 ? before2100 : since2100) + 0.242194 * since)
            - Math.floorDiv(since, 4));
  }
}
