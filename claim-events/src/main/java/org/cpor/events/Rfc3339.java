package org.cpor.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Times and days of RFC 3339 in the years 1 to 9999 of UTC. Every time that comes from outside is
 * read here: in bodies, parameters, cursors and events.
 *
 * <p>The bounds are those of what a time goes through. Beyond them RFC 3339 cannot write it, and
 * PostgreSQL writes an era that Java does not read. A time is in whole microseconds, as PostgreSQL
 * keeps it: the last nanosecond of 9999 would be rounded up to 10000.
 */
public final class Rfc3339 {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;

  /** From this on. */
  private static final Instant START = Instant.parse("0001-01-01T00:00:00Z");

  /** Before this. */
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Rfc3339() {}

  /** The instant that {@code text} tells, with any offset; empty when it tells none in bounds. */
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

  /** The day that {@code text} tells, such as 2026-11-20; empty when it tells none in bounds. */
  public static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
