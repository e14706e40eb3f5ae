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
 * The public holidays that the library Jollyday knows, with their English names. If the law moves a
 * holiday to another day, the other day is the holiday.
 *
 * <p>Jollyday has no decrees for single years. {@link
 * org.cpor.arbitration.calendar.domain.MovedDays} has the decrees. Christmas Eve in Hungary is a
 * special case: Christmas Eve is not a holiday by law, but every decree makes it a rest day, and
 * Jollyday lists it as a holiday. Therefore Christmas Eve is never a business day in Hungary, even
 * if the decree of the year is not known yet.
 */
final class JollydayHolidays implements Holidays {

  private final HolidayManager library;
  private final String[] subdivisions;
  private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

  /**
   * The holidays of one calendar.
   *
   * @param calendar the name of a calendar, such as {@code de}, or {@code de/by} with a subdivision
   * @throws RuntimeException if Jollyday has no such calendar
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
   * Finds the holidays of {@code year}. Asks Jollyday for the year before {@code year} and the year
   * after it too, because a holiday of one year can be observed in another year. For example, New
   * Year 2028 is a Saturday and is observed on the last Friday of 2027.
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
