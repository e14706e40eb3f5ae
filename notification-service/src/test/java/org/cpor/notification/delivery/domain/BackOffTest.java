package org.cpor.notification.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {

  private static final Instant FIRST = Instant.parse("2026-11-20T09:30:00Z");
  private static final BackOff BACK_OFF =
      new BackOff(Duration.ofSeconds(10), Duration.ofHours(4), Duration.ofDays(1));

  @ParameterizedTest
  @CsvSource({
    "1, PT10S",
    "2, PT30S",
    "3, PT90S",
    "7, PT2H1M30S",
    "8, PT4H",
    "50, PT4H",
    "2000000000, PT4H"
  })
  void eachPauseIsThreeTimesTheLastUpToTheLongest(int tries, Duration pause) {
    assertThat(BACK_OFF.next(tries, FIRST, FIRST, 1)).contains(FIRST.plus(pause));
  }

  @Test
  void thePauseIsShortenedByUpToAQuarter() {
    assertThat(BACK_OFF.next(1, FIRST, FIRST, 0)).contains(FIRST.plusMillis(7_500));
    assertThat(BACK_OFF.next(1, FIRST, FIRST, 0.5)).contains(FIRST.plusMillis(8_750));
  }

  @Test
  void aRequestedPauseIsRespectedUpToADay() {
    Instant own = FIRST.plusSeconds(10);

    assertThat(BackOff.postponed(own, Duration.ofMinutes(5), FIRST))
        .isEqualTo(FIRST.plus(Duration.ofMinutes(5)));
    assertThat(BackOff.postponed(own, Duration.ofDays(400), FIRST))
        .isEqualTo(FIRST.plus(Duration.ofDays(1)));
  }

  @Test
  void aShorterRequestedPauseDoesNotShortenTheBackOff() {
    Instant own = FIRST.plusSeconds(10);

    assertThat(BackOff.postponed(own, Duration.ZERO, FIRST)).isEqualTo(own);
    assertThat(BackOff.postponed(own, Duration.ofSeconds(9), FIRST)).isEqualTo(own);
  }

  @Test
  void nothingIsTriedLaterThanADayAfterTheFirstTime() {
    Instant late = FIRST.plus(Duration.ofHours(20));

    assertThat(BACK_OFF.next(12, FIRST, late, 1)).contains(FIRST.plus(Duration.ofDays(1)));
    assertThat(BACK_OFF.next(12, FIRST, late.plusMillis(1), 1)).isEmpty();
  }
}
