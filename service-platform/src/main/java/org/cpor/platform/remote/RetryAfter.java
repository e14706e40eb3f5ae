package org.cpor.platform.remote;

import io.netty.handler.codec.DateFormatter;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Retry-After} header of an HTTP answer (RFC 9110, section 10.2.3): a number of seconds,
 * or a date in any of the three forms that a recipient must accept.
 */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  /** More digits than a Java {@code long} holds mean no more than this many. */
  private static final int MOST_DIGITS = 15;

  private static final int LONGEST_DATE = 64;

  private RetryAfter() {}

  /**
   * How long the server asks to be left alone. Callers bound it: it may be years.
   *
   * @param retryAfter the header; null where the answer has none
   * @param date the answer's {@code Date} header, from which a date in {@code retryAfter} is
   *     counted, so that a clock that differs from the server's does not matter; null where the
   *     answer has none
   * @param now from when a date is counted in an answer without {@code Date}; null to ignore it
   * @return empty when the header is absent or not understood; never negative
   */
  public static Optional<Duration> parse(
      @Nullable String retryAfter, @Nullable String date, @Nullable Instant now) {
    if (retryAfter == null) {
      return Optional.empty();
    }
    String text = retryAfter.strip();
    if (SECONDS.matcher(text).matches()) {
      String digits = text.substring(0, Math.min(text.length(), MOST_DIGITS));
      return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
    }
    Optional<Instant> from = instant(date).or(() -> Optional.ofNullable(now));
    return instant(text)
        .flatMap(until -> from.map(start -> Duration.between(start, until)))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }

  private static Optional<Instant> instant(@Nullable String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST_DATE) {
      return Optional.empty();
    }
    return Optional.ofNullable(DateFormatter.parseHttpDate(text)).map(Date::toInstant);
  }
}
