package org.cpor.arbitration.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected due dates were counted on a paper calendar. */
class BusinessCalendarTest {

  private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");
  private static final LocalDate NOV_23 = LocalDate.of(2026, 11, 23);

  @ParameterizedTest(name = "{3}, {0}: {1} is due {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Europe/Budapest  | 2026-11-20T09:30:00Z | 2026-11-27T23:00:00Z | Friday morning
          Europe/Budapest  | 2026-11-20T22:59:59Z | 2026-11-27T23:00:00Z | the last second of Friday
          Europe/Budapest  | 2026-11-20T23:00:00Z | 2026-11-27T23:00:00Z | the first second of Saturday
          Europe/Budapest  | 2026-11-22T22:59:59Z | 2026-11-27T23:00:00Z | the last second of Sunday
          Europe/Budapest  | 2026-11-22T23:00:00Z | 2026-11-30T23:00:00Z | the first second of Monday
          Europe/Budapest  | 2026-11-19T23:30:00Z | 2026-11-27T23:00:00Z | Friday there, Thursday in UTC
          UTC              | 2026-11-19T23:30:00Z | 2026-11-27T00:00:00Z | Thursday night
          America/New_York | 2026-11-21T02:00:00Z | 2026-11-28T05:00:00Z | Friday there, Saturday in UTC
          Asia/Tokyo       | 2026-11-22T15:00:00Z | 2026-11-30T15:00:00Z | Monday there, Sunday in UTC
          Europe/Budapest  | 2026-03-26T12:00:00Z | 2026-04-02T22:00:00Z | the week with a day of 23 hours
          Europe/Budapest  | 2026-03-29T00:30:00Z | 2026-04-03T22:00:00Z | before the hour that is not there
          Europe/Budapest  | 2026-10-23T10:00:00Z | 2026-10-30T23:00:00Z | the week with a day of 25 hours
          Europe/Budapest  | 2026-10-25T00:30:00Z | 2026-10-30T23:00:00Z | half past two in summer time
          Europe/Budapest  | 2026-10-25T01:30:00Z | 2026-10-30T23:00:00Z | half past two again in winter time
          Africa/Cairo     | 2026-04-16T12:00:00Z | 2026-04-23T22:00:00Z | the day after has no midnight
          Europe/Budapest  | 2026-12-28T10:00:00Z | 2027-01-04T23:00:00Z | over the year's end
          Europe/Budapest  | 2026-12-31T23:30:00Z | 2027-01-08T23:00:00Z | New Year there, the old year in UTC
          Europe/Budapest  | 2028-02-25T09:00:00Z | 2028-03-03T23:00:00Z | over a leap day
          Europe/Budapest  | 2028-02-29T09:00:00Z | 2028-03-07T23:00:00Z | on a leap day
          """)
  void fiveBusinessDaysEndWithTheFifthCountedDay(
      ZoneId zone, Instant filedAt, Instant dueAt, String why) {
    assertThat(calendarOf(zone).due(filedAt, 5).dueAt()).as(why).isEqualTo(dueAt);
  }

  @Test
  void everyDayIsExplained() {
    BusinessCalendar calendar =
        new BusinessCalendar(
            "HU",
            BUDAPEST,
            date -> date.equals(NOV_23) ? Optional.of("Pie Day") : Optional.empty(),
            MovedDays.NONE,
            Set.of(LocalDate.of(2026, 11, 24)));

    DueDate due = calendar.due(CountStart.FILING, Instant.parse("2026-11-19T09:00:00Z"), 2);

    assertThat(due.region()).isEqualTo("HU");
    assertThat(due.zone()).isEqualTo(BUDAPEST);
    assertThat(due.dueAt()).isEqualTo("2026-11-25T23:00:00Z");
    assertThat(due.days())
        .containsExactly(
            new CalendarDay(LocalDate.of(2026, 11, 19), DayKind.DAY_OF_FILING, "day of filing"),
            new CalendarDay(LocalDate.of(2026, 11, 20), DayKind.BUSINESS_DAY, "business day"),
            new CalendarDay(LocalDate.of(2026, 11, 21), DayKind.WEEKEND, "weekend"),
            new CalendarDay(LocalDate.of(2026, 11, 22), DayKind.WEEKEND, "weekend"),
            new CalendarDay(NOV_23, DayKind.HOLIDAY, "holiday: Pie Day"),
            new CalendarDay(LocalDate.of(2026, 11, 24), DayKind.CLOSURE, "closure day"),
            new CalendarDay(LocalDate.of(2026, 11, 25), DayKind.BUSINESS_DAY, "business day"));
    assertThat(due.days().stream().filter(CalendarDay::counted)).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "FILING, DAY_OF_FILING, day of filing",
    "REQUEST, DAY_OF_REQUEST, day of the request",
    "DISPUTE, DAY_OF_DISPUTE, day of the dispute",
    "EARLIER_DUE_DATE, EARLIER_DUE_DATE, earlier due date",
    "MOMENT, STARTING_DAY, starting day"
  })
  void theFirstDaySaysWhatTheCountStartsFrom(CountStart start, DayKind kind, String why) {
    Instant from = NOV_23.atTime(9, 0).atZone(BUDAPEST).toInstant();

    DueDate due = calendarOf(BUDAPEST).due(start, from, 1);

    assertThat(due.days()).first().isEqualTo(new CalendarDay(NOV_23, kind, why));
    assertThat(due.days()).first().returns(false, CalendarDay::counted);
  }

  @Test
  void aHolidayOrAClosureOnAWeekendChangesNothing() {
    Set<LocalDate> weekend = Set.of(LocalDate.of(2026, 11, 21), LocalDate.of(2026, 11, 22));
    BusinessCalendar calendar =
        new BusinessCalendar(
            "HU",
            BUDAPEST,
            date -> weekend.contains(date) ? Optional.of("Feast") : Optional.empty(),
            MovedDays.NONE,
            weekend);

    assertThat(calendar.due(Instant.parse("2026-11-20T09:30:00Z"), 5).dueAt())
        .isEqualTo("2026-11-27T23:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void thereIsNoDueDateInNoDays(int businessDays) {
    BusinessCalendar calendar = calendarOf(BUDAPEST);

    assertThatThrownBy(() -> calendar.due(Instant.EPOCH, businessDays))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BusinessCalendar calendarOf(ZoneId zone) {
    return new BusinessCalendar(
        "anywhere", zone, date -> Optional.empty(), MovedDays.NONE, Set.of());
  }
}
