package org.cpor.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T09:30:00Z, 2026-11-20T09:30:00Z",
    "2026-11-20T10:30:00+01:00, 2026-11-20T09:30:00Z",
    "2026-11-20t09:30:00.123456789z, 2026-11-20T09:30:00.123456Z",
    "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z"
  })
  void aTimeIsReadAsPostgresqlKeepsIt(String text, Instant instant) {
    assertThat(Rfc3339.instant(text)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "today",
        "2026-11-20",
        "2026-11-20T09:30:00",
        "2026-02-30T09:30:00Z",
        "9999-12-31T23:59:59-00:01",
        "0001-01-01T00:00:00+00:01",
        "+10000-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59-18:00",
        "-0001-01-01T00:00:00Z",
        "0000-01-01T00:00:00Z",
        "2026-11-20T09:30:00+18:01",
        "2026-11-20T09:30:00.1234567890Z",
        "٢٠٢٦-11-20T09:30:00Z"
      })
  void aTimeOutOfBoundsIsNone(String text) {
    assertThat(Rfc3339.instant(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "2026-11-31", "2026-11-20Z", "-999999999-01-01", "+10000-01-01", "0000-12-31"})
  void aDayOutOfBoundsIsNone(String text) {
    assertThat(Rfc3339.date(text)).isEmpty();
  }
}
