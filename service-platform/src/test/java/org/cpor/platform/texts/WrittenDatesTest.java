package org.cpor.platform.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WrittenDatesTest {

  private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

  private final WrittenDates hungarian = new WrittenDates(Locale.of("hu"), BUDAPEST);
  private final WrittenDates english = new WrittenDates(Locale.ENGLISH, BUDAPEST);

  @Test
  void aDayIsWrittenInTheStyleOfTheLanguage() {
    Instant noon = Instant.parse("2026-11-24T12:00:00Z");

    assertThat(hungarian.day(noon)).isEqualTo("2026. november 24., kedd");
    assertThat(english.day(noon)).isEqualTo("Tuesday, November 24, 2026");
    assertThat(new WrittenDates(Locale.UK, BUDAPEST).day(noon))
        .isEqualTo("Tuesday, 24 November 2026");
  }

  @Test
  void aDayIsTheOneInTheConfiguredZone() {
    Instant lateInLondonIsTomorrowInBudapest = Instant.parse("2026-11-24T23:30:00Z");

    assertThat(hungarian.day(lateInLondonIsTomorrowInBudapest))
        .isEqualTo("2026. november 25., szerda");
    assertThat(
            new WrittenDates(Locale.of("hu"), ZoneId.of("America/New_York"))
                .day(lateInLondonIsTomorrowInBudapest))
        .isEqualTo("2026. november 24., kedd");
  }

  @Test
  void aDeadlineAtMidnightIsTheDayBefore() {
    assertThat(hungarian.deadline(Instant.parse("2026-11-27T23:00:00Z")))
        .isEqualTo("2026. november 27., péntek");
  }

  @Test
  void midnightIsTheLocalOneInSummerAndOnTheDayTheClocksChange() {
    assertThat(hungarian.deadline(Instant.parse("2026-07-31T22:00:00Z")))
        .isEqualTo("2026. július 31., péntek");
    assertThat(hungarian.deadline(Instant.parse("2026-10-25T23:00:00Z")))
        .isEqualTo("2026. október 25., vasárnap");
  }

  @Test
  void aDeadlineWithinADayIsWrittenWithItsTime() {
    assertThat(hungarian.deadline(Instant.parse("2026-11-28T05:00:00Z")))
        .isEqualTo("2026. november 28., szombat 6:00");
  }
}
