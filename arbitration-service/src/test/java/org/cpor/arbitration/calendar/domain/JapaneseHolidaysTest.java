package org.cpor.arbitration.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the computed holidays with the holidays that Japan's Cabinet Office has announced. */
class JapaneseHolidaysTest {

  private final JapaneseHolidays holidays = new JapaneseHolidays();

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, New Year's Day",
    "2026-01-12, Coming of Age Day",
    "2026-02-11, National Foundation Day",
    "2026-02-23, Emperor's Birthday",
    "2026-03-20, Vernal Equinox Day",
    "2026-04-29, Showa Day",
    "2026-05-03, Constitution Memorial Day",
    "2026-05-04, Greenery Day",
    "2026-05-05, Children's Day",
    "2026-05-06, Constitution Memorial Day (in lieu)",
    "2026-07-20, Marine Day",
    "2026-08-11, Mountain Day",
    "2026-09-21, Respect for the Aged Day",
    "2026-09-22, Citizens' Holiday",
    "2026-09-23, Autumnal Equinox Day",
    "2026-10-12, Sports Day",
    "2026-11-03, Culture Day",
    "2026-11-23, Labour Thanksgiving Day"
  })
  void eachHolidayOf2026IsNamed(LocalDate date, String name) {
    assertThat(holidays.on(date)).contains(name);
  }

  @Test
  void thereAreNoOtherHolidaysIn2026() {
    LocalDate newYear = LocalDate.of(2026, 1, 1);

    assertThat(newYear.datesUntil(newYear.plusYears(1)).filter(day -> holidays.on(day).isPresent()))
        .hasSize(18);
  }

  @ParameterizedTest
  @CsvSource({
    "2023-01-02, New Year's Day (in lieu)",
    "2024-02-12, National Foundation Day (in lieu)",
    "2024-05-06, Children's Day (in lieu)",
    "2024-08-12, Mountain Day (in lieu)",
    "2024-09-23, Autumnal Equinox Day (in lieu)",
    "2024-11-04, Culture Day (in lieu)",
    "2025-02-24, Emperor's Birthday (in lieu)",
    "2025-05-06, Greenery Day (in lieu)",
    "2025-11-24, Labour Thanksgiving Day (in lieu)"
  })
  void theNextDayThatIsNoHolidayStandsInForASunday(LocalDate date, String name) {
    assertThat(holidays.on(date)).contains(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2022-03-21", "2023-03-21", "2024-03-20", "2025-03-20", "2026-03-20", "2027-03-21",
        "2022-09-23", "2023-09-23", "2024-09-22", "2025-09-23", "2026-09-23", "2027-09-23"
      })
  void theEquinoxesAreWhereTheyWereAnnounced(LocalDate date) {
    assertThat(holidays.on(date))
        .hasValueSatisfying(name -> assertThat(name).endsWith("Equinox Day"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-05-07", "2026-05-07", "2026-12-23", "2026-06-15", "2026-09-24"})
  void otherDaysAreNone(LocalDate date) {
    assertThat(holidays.on(date)).isEmpty();
  }
}
