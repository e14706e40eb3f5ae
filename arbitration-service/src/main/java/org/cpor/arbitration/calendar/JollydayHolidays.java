package org.cpor.arbitration.calendar;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.arbitration.calendar.domain.Holidays;
import org.jspecify.annotations.Nullable;

/**
 * The public holidays that Jollyday knows, by their English names; where the law lets another day
 * be observed in a holiday's stead, that day.
 *
 * <p>It does not know what a government decrees for one year; {@link
 * org.cpor.arbitration.calendar.domain.MovedDays} does. Hungary's Christmas Eve is no holiday by
 * law, but the decree of every year makes it a rest day, and the library has it: so it does not
 * count in a year whose decree is not known yet either.
 */
final class JollydayHolidays implements Holidays {

  private final HolidayManager library;
  private final String[] subdivisions;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  /**
   * The holidays of one of the library's calendars.
   *
   * @param calendar such as {@code de} or, with a subdivision, {@code de/by}
   * @throws RuntimeException when the library has no such calendar
   */
  JollydayHolidays(String calendar) {
    String[] path = calendar.split("/", -1);
    library = HolidayManager.getInstance(ManagerParameters.create(path[0]));
    subdivisions = Arrays.copyOfRange(path, 1, path.length);
    @Nullable CalendarHierarchy place = library.getCalendarHierarchy();
    for (String subdivision : subdivisions) {
      place = place.getChildren().get(subdivision);
      if (place == null) {
        throw new IllegalArgumentException("Jollyday has no calendar " + calendar);
      }
    }
  }

  @Override
  public Optional<String> on(LocalDate date) {
    return Optional.ofNullable(years.computeIfAbsent(date.getYear(), this::year).get(date));
  }

  /**
   * A holiday can be observed in the year before its own: New Year of 2028, a Saturday, on the last
   * Friday of 2027.
   */
  private Map<LocalDate, String> year(int year) {
    return Stream.of(year - 1, year, year + 1)
        .flatMap(asked -> library.getHolidays(Year.of(asked), subdivisions).stream())
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .filter(holiday -> holiday.getDate().getYear() == year)
        .collect(
            Collectors.toUnmodifiableMap(
                Holiday::getDate,
                holiday -> holiday.getDescription(Locale.ENGLISH),
                (one, other) -> one.equals(other) ? one : one + ", " + other));
  }
}
