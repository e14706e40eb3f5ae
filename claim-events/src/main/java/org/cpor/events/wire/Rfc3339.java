package org.cpor.events.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Times and days of RFC 3339 in the years 1 to 9999 of UTC. This class parses or checks all times
 * from outside: in bodies, parameters, cursors and events.
 *
 * <p>The limits follow from the formats. RFC 3339 cannot express a time after the year 9999.
 * PostgreSQL writes a time before the year 1 with an era, and Java cannot read an era. Times are
 * truncated to microseconds, because PostgreSQL would round the last nanosecond of the year 9999 up
 * to the year 10000.
 */
public final class Rfc3339 {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  /** The first valid instant. */
  private static final Instant START = Instant.parse("0001-01-01T00:00:00Z");

  /** The first instant after the valid instants. */
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Rfc3339() {}

  /**
   * Parses an instant with any offset. Returns empty when {@code text} is not an instant, or when
   * the instant is outside of the limits.
   */
  public static Optional<Instant> instant(String text) {
    try {
      Instant instant = OffsetDateTime.parse(text).toInstant();
      return isWithinBounds(instant)
          ? Optional.of(instant.truncatedTo(ChronoUnit.MICROS))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Whether {@code instant} is in the years 1 to 9999 of UTC. */
  public static boolean isWithinBounds(Instant instant) {
    return !instant.isBefore(START) && instant.isBefore(END);
  }

  /**
   * Parses a day, such as 2026-11-20. Returns empty when {@code text} is not a day, or when the day
   * is outside of the limits.
   */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
