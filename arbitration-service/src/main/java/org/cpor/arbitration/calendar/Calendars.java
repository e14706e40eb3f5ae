package org.cpor.arbitration.calendar;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cpor.arbitration.calendar.CalendarConfiguration.MovedDaysOfYear;
import org.cpor.arbitration.calendar.domain.BusinessCalendar;
import org.cpor.arbitration.calendar.domain.ColumbusDay;
import org.cpor.arbitration.calendar.domain.Holidays;
import org.cpor.arbitration.calendar.domain.JapaneseHolidays;
import org.cpor.arbitration.calendar.domain.MovedDays;

/**
 * The calendars of the configured regions. The service creates them when it starts, so that an
 * invalid configuration prevents the start.
 */
@Startup
@ApplicationScoped
public class Calendars {

  private final SortedMap<String, BusinessCalendar> regions = new TreeMap<>();
  private final BusinessCalendar byDefault;

  Calendars(CalendarConfiguration configuration) {
    configuration.regions().forEach((name, region) -> regions.put(name, calendar(name, region)));
    String name = configuration.region();
    byDefault =
        of(name)
            .orElseThrow(() ->
                new IllegalStateException(
                    "region " + name + " is not configured: cpor.calendar.regions." + name));
  }

  private static BusinessCalendar calendar(String name, CalendarConfiguration.Region region) {
    return new BusinessCalendar(
        name,
        region.zone(),
        holidays(region.holidays()),
        movedDays(region.movedDays()),
        region.closures().orElse(Set.of()));
  }

  private static MovedDays movedDays(Map<Integer, MovedDaysOfYear> years) {
    return new MovedDays(
        years.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, year -> decree(year.getValue()))));
  }

  private static MovedDays.Decree decree(MovedDaysOfYear year) {
    return new MovedDays.Decree(
        year.decree(), year.rest().orElse(Set.of()), year.worked().orElse(Set.of()));
  }

  /**
   * The holidays of a region. Jollyday 2.19 lacks Columbus Day of the United States, which this
   * method adds. For Japan, Jollyday lacks the equinoxes, the emperor's birthday since 2020 and the
   * substitutes for holidays on a Sunday, so this method uses {@link JapaneseHolidays}.
   */
  private static Holidays holidays(String calendar) {
    return switch (calendar) {
      case "us" -> new JollydayHolidays(calendar).and(new ColumbusDay());
      case "jp" -> new JapaneseHolidays();
      default -> new JollydayHolidays(calendar);
    };
  }

  /** The calendar of the default region. */
  public BusinessCalendar byDefault() {
    return byDefault;
  }

  /** The calendar of {@code region}; empty if the region is not configured. */
  public Optional<BusinessCalendar> of(String region) {
    return Optional.ofNullable(regions.get(region));
  }

  /** The names of the configured regions, sorted. */
  public Set<String> names() {
    return regions.keySet();
  }
}
