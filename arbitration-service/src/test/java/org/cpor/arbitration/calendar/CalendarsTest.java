package org.cpor.arbitration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cpor.arbitration.Shipped;
import org.cpor.arbitration.calendar.domain.BusinessCalendar;
import org.cpor.arbitration.calendar.domain.CalendarDay;
import org.cpor.arbitration.calendar.domain.DayKind;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.platform.texts.DayExplanations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the configured regions. The expected due dates were counted on paper, with the holidays in
 * each country's law.
 */
class CalendarsTest {

  @ParameterizedTest(name = "{0}, {3}: {1} is due {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HU | 2026-10-19T10:00:00Z | 2026-10-27T23:00:00Z | the Revolution's day, and summer time ends
          HU | 2026-10-23T08:00:00Z | 2026-10-30T23:00:00Z | filed on a holiday
          HU | 2026-03-26T12:00:00Z | 2026-04-02T22:00:00Z | summer time begins
          HU | 2026-04-01T12:00:00Z | 2026-04-10T22:00:00Z | Good Friday and Easter Monday
          HU | 2026-05-21T12:00:00Z | 2026-05-29T22:00:00Z | Whit Monday
          HU | 2026-08-19T21:59:59Z | 2026-08-28T22:00:00Z | the last second before the state's day, and a rest day after it
          HU | 2026-08-19T22:00:00Z | 2026-08-28T22:00:00Z | the first second of the state's day, and a rest day after it
          HU | 2026-08-20T22:00:00Z | 2026-08-28T22:00:00Z | the first second after the state's day
          HU | 2026-08-06T10:00:00Z | 2026-08-12T22:00:00Z | a worked Saturday in August
          HU | 2026-01-01T10:00:00Z | 2026-01-09T23:00:00Z | a rest day in January
          HU | 2026-01-08T10:00:00Z | 2026-01-14T23:00:00Z | a worked Saturday in January
          HU | 2026-12-10T10:00:00Z | 2026-12-16T23:00:00Z | a worked Saturday in December
          HU | 2025-04-30T10:00:00Z | 2025-05-09T22:00:00Z | a rest day in May 2025
          HU | 2025-05-15T10:00:00Z | 2025-05-21T22:00:00Z | a worked Saturday in May 2025
          HU | 2025-10-16T10:00:00Z | 2025-10-22T22:00:00Z | a worked Saturday in October 2025
          HU | 2025-10-22T10:00:00Z | 2025-10-31T23:00:00Z | a rest day in October 2025
          HU | 2025-12-11T10:00:00Z | 2025-12-17T23:00:00Z | a worked Saturday in December 2025
          HU | 2026-12-23T12:00:00Z | 2027-01-04T23:00:00Z | Christmas and New Year
          HU | 2026-12-31T12:00:00Z | 2027-01-08T23:00:00Z | New Year
          HU | 2028-02-28T09:00:00Z | 2028-03-06T23:00:00Z | a leap day counts
          US | 2026-06-29T15:00:00Z | 2026-07-08T04:00:00Z | Independence Day, a Saturday, observed on Friday
          US | 2027-06-30T15:00:00Z | 2027-07-09T04:00:00Z | Independence Day, a Sunday, observed on Monday
          US | 2027-06-17T15:00:00Z | 2027-06-26T04:00:00Z | Juneteenth, a Saturday, observed on Friday
          US | 2027-12-29T15:00:00Z | 2028-01-07T05:00:00Z | New Year, a Saturday, observed in the old year
          US | 2027-12-22T15:00:00Z | 2027-12-31T05:00:00Z | Christmas, a Saturday, observed on Friday
          US | 2026-11-20T15:00:00Z | 2026-12-01T05:00:00Z | Thanksgiving
          US | 2026-11-26T03:30:00Z | 2026-12-04T05:00:00Z | the evening before Thanksgiving, the day itself in UTC
          US | 2026-10-08T15:00:00Z | 2026-10-17T04:00:00Z | Columbus Day
          US | 2026-11-09T15:00:00Z | 2026-11-18T05:00:00Z | Veterans Day
          US | 2026-01-15T15:00:00Z | 2026-01-24T05:00:00Z | Martin Luther King's day
          US | 2026-02-12T15:00:00Z | 2026-02-21T05:00:00Z | Washington's Birthday
          US | 2026-05-21T15:00:00Z | 2026-05-30T04:00:00Z | Memorial Day
          US | 2026-09-03T15:00:00Z | 2026-09-12T04:00:00Z | Labor Day
          US | 2026-03-05T15:00:00Z | 2026-03-13T04:00:00Z | daylight saving begins
          US | 2026-10-30T15:00:00Z | 2026-11-07T05:00:00Z | daylight saving ends
          US | 2026-04-01T15:00:00Z | 2026-04-09T04:00:00Z | Good Friday is a day like any other
          DE | 2026-05-13T10:00:00Z | 2026-05-21T22:00:00Z | Ascension Day
          DE | 2026-12-23T10:00:00Z | 2026-12-31T23:00:00Z | Christmas
          DE | 2028-09-29T10:00:00Z | 2028-10-09T22:00:00Z | the day of unity
          DE | 2026-06-03T10:00:00Z | 2026-06-10T22:00:00Z | Corpus Christi is not a national holiday
          DE | 2026-10-22T10:00:00Z | 2026-10-29T23:00:00Z | summer time ends
          JP | 2026-04-28T03:00:00Z | 2026-05-11T15:00:00Z | Golden Week, with a substitute for a Sunday
          JP | 2026-09-17T03:00:00Z | 2026-09-29T15:00:00Z | a day between two holidays is one too
          JP | 2026-11-22T14:59:59Z | 2026-11-30T15:00:00Z | the last second before Labour Thanksgiving
          JP | 2026-11-22T15:00:00Z | 2026-11-30T15:00:00Z | the first second of Labour Thanksgiving
          JP | 2026-02-10T16:00:00Z | 2026-02-18T15:00:00Z | filed on National Foundation Day, the day before in UTC
          """)
  void fiveBusinessDaysEndWithTheFifthCountedDay(
      String region, Instant filedAt, Instant dueAt, String why) {
    assertThat(region(Map.of(), region).due(filedAt, 5).dueAt()).as(why).isEqualTo(dueAt);
  }

  @Test
  void aHolidayHasItsName() {
    assertThat(explained("HU", "2026-10-22T10:00:00Z"))
        .contains(holiday("2026-10-23", "holiday: National Day"));
    assertThat(explained("US", "2026-11-25T15:00:00Z"))
        .contains(holiday("2026-11-26", "holiday: Thanksgiving Day"));
    assertThat(explained("DE", "2026-05-13T10:00:00Z"))
        .contains(holiday("2026-05-14", "holiday: Ascension Day"));
    assertThat(explained("JP", "2026-11-20T03:00:00Z"))
        .contains(holiday("2026-11-23", "holiday: Labour Thanksgiving Day"));
  }

  @Test
  void everyDayOfTheShippedRegionsIsExplainedInHungarian() {
    Calendars calendars = calendars(Map.of());
    Instant from = Instant.parse("2024-12-31T12:00:00Z");

    assertThat(calendars.names())
        .flatMap(region -> calendars.of(region).orElseThrow().due(from, 3_000).days())
        .extracting(CalendarDay::why)
        .isNotEmpty()
        .allSatisfy(english ->
            assertThat(DayExplanations.in(Locale.of("hu"), english))
                .isNotEqualTo(english)
                .doesNotEndWith(english.substring(english.indexOf(": ") + 1)));
  }

  @Test
  void theCompanysClosureDaysDoNotCount() {
    BusinessCalendar calendar =
        region(Map.of("cpor.calendar.regions.HU.closures", "2026-01-05,2026-08-24"), "HU");

    DueDate due = calendar.due(Instant.parse("2026-08-19T12:00:00Z"), 5);

    assertThat(due.dueAt()).isEqualTo("2026-08-31T22:00:00Z");
    assertThat(due.days())
        .contains(new CalendarDay(LocalDate.parse("2026-08-24"), DayKind.CLOSURE, "closure day"));
  }

  @Test
  void aDayMovedByDecreeIsExplained() {
    assertThat(explained("HU", "2026-12-10T10:00:00Z"))
        .contains(
            new CalendarDay(
                LocalDate.parse("2026-12-12"),
                DayKind.BUSINESS_DAY,
                "worked Saturday by decree 10/2025 NGM"));
    assertThat(explained("HU", "2026-12-22T10:00:00Z"))
        .contains(holiday("2026-12-24", "rest day by decree 10/2025 NGM"));
  }

  @Test
  void onlyInHungaryADayOfAYearWithoutADecreeIsMarked() {
    assertThat(explained("HU", "2026-12-30T10:00:00Z"))
        .extracting(CalendarDay::why)
        .startsWith("starting day", "business day", "holiday: New Year's Day")
        .contains(
            "weekend; the decree on moved days of 2027 is not known yet",
            "business day; the decree on moved days of 2027 is not known yet");
    assertThat(explained("DE", "2026-12-30T10:00:00Z"))
        .extracting(CalendarDay::why)
        .noneMatch(why -> why.contains("decree"));
  }

  @Test
  void aDecreeMayBeConfiguredForAnyRegionAndYear() {
    BusinessCalendar calendar =
        region(
            Map.of(
                "cpor.calendar.regions.DE.moved-days.2027.decree", "1/2026",
                "cpor.calendar.regions.DE.moved-days.2027.worked", "2027-01-09"),
            "DE");

    assertThat(calendar.due(Instant.parse("2027-01-08T10:00:00Z"), 1).dueAt())
        .isEqualTo("2027-01-09T23:00:00Z");
  }

  @Test
  void aRegionIsConfiguredByItsZoneAndItsCalendar() {
    Map<String, String> bavaria =
        Map.of(
            "cpor.calendar.region", "BY",
            "cpor.calendar.regions.BY.zone", "Europe/Berlin",
            "cpor.calendar.regions.BY.holidays", "de/by");
    Calendars calendars = calendars(bavaria);

    assertThat(calendars.names()).containsExactly("BY", "DE", "HU", "JP", "US");
    assertThat(calendars.byDefault().due(Instant.parse("2026-06-03T10:00:00Z"), 5).dueAt())
        .as("Corpus Christi")
        .isEqualTo("2026-06-11T22:00:00Z");
  }

  @Test
  void hungaryIsTheDefaultRegion() {
    assertThat(calendars(Map.of()).byDefault().due(Instant.parse("2026-11-20T10:00:00Z"), 5))
        .extracting(DueDate::region, due -> due.zone().getId())
        .containsExactly("HU", "Europe/Budapest");
  }

  @Test
  void aRegionThatCannotBeCountedFailsAtStart() {
    assertThatThrownBy(() -> calendars(Map.of("cpor.calendar.region", "XX")))
        .hasMessageContaining("cpor.calendar.regions.XX");
    assertThatThrownBy(() -> calendars(Map.of("cpor.calendar.regions.HU.holidays", "atlantis")))
        .hasMessageContaining("atlantis");
    assertThatThrownBy(() -> calendars(Map.of("cpor.calendar.regions.HU.zone", "Europe/Atlantis")))
        .hasMessageContaining("cpor.calendar.regions.HU.zone");
    assertThatThrownBy(() -> calendars(Map.of("cpor.calendar.regions.DE.holidays", "de/atlantis")))
        .hasMessageContaining("atlantis");
    assertThatThrownBy(() ->
            calendars(Map.of("cpor.calendar.regions.HU.moved-days.2026.worked", "2026-12-11")))
        .hasMessageContaining("decree 10/2025 NGM has a worked day that is on no weekend");
  }

  private static List<CalendarDay> explained(String region, String filedAt) {
    return region(Map.of(), region).due(Instant.parse(filedAt), 5).days();
  }

  private static CalendarDay holiday(String date, String why) {
    return new CalendarDay(LocalDate.parse(date), DayKind.HOLIDAY, why);
  }

  private static BusinessCalendar region(Map<String, String> otherwise, String region) {
    return calendars(otherwise).of(region).orElseThrow();
  }

  private static Calendars calendars(Map<String, String> otherwise) {
    return new Calendars(Shipped.configuration(CalendarConfiguration.class, otherwise));
  }
}
