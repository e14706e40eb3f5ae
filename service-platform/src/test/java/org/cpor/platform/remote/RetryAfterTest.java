package org.cpor.platform.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Instant NOW = Instant.parse("2026-11-29T10:00:00Z");

  @ParameterizedTest
  @CsvSource({"0, PT0S", "20, PT20S", "' 20 ', PT20S", "000120, PT2M"})
  void aNumberIsSeconds(String header, Duration wait) {
    assertThat(RetryAfter.parse(header, null, NOW)).contains(wait);
  }

  @Test
  void aNumberBeyondLongIsALongTime() {
    assertThat(RetryAfter.parse("9".repeat(400), null, NOW))
        .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(1000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sun, 29 Nov 2026 10:01:00 GMT",
        "Sunday, 29-Nov-26 10:01:00 GMT",
        "Sun Nov 29 10:01:00 2026"
      })
  void aDateIsAnyOfTheThreeForms(String header) {
    assertThat(RetryAfter.parse(header, null, NOW)).contains(Duration.ofMinutes(1));
  }

  @Test
  void aDateIsCountedFromTheAnswersOwnDate() {
    assertThat(
            RetryAfter.parse("Sun, 29 Nov 2026 09:01:00 GMT", "Sun, 29 Nov 2026 09:00:00 GMT", NOW))
        .contains(Duration.ofMinutes(1));
  }

  @Test
  void aDateWithoutAReferenceIsIgnored() {
    assertThat(RetryAfter.parse("Sun, 29 Nov 2026 10:01:00 GMT", "yesterday", null)).isEmpty();
  }

  @Test
  void aPastDateMeansNoWait() {
    assertThat(RetryAfter.parse("Sun, 29 Nov 2026 09:00:00 GMT", null, NOW))
        .contains(Duration.ZERO);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "soon", "-5", "1.5", "2026-11-29T10:01:00Z", "99 99"})
  void whatIsNeitherAsksForNothing(@Nullable String header) {
    assertThat(RetryAfter.parse(header, null, NOW)).isEmpty();
  }
}
