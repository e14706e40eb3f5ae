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
 * or a date in one of the three formats that a recipient must accept.
 */
public final class RetryAfter {

  private static final Pattern SECONDS = Pattern.compile("[0-9]+");

  /** The maximum number of digits that are read. A longer number can exceed a Java {@code long}. */
  private static final int MOST_DIGITS = 15;

  private static final int LONGEST_DATE = 64;

  private RetryAfter() {}

  /**
   * Returns how long the server asks the client to wait. A server can ask for years, so callers
   * must set a limit.
   *
   * @param retryAfter the header; null when the answer does not have it
   * @param date the header {@code Date}; null when the answer does not have it. If {@code
   *     retryAfter} is a date, the wait begins at {@code date}, so a difference between the clocks
   *     does not matter
   * @param now the time of the platform's clock, which replaces a missing header {@code Date}; if
   *     both are null, a date in {@code retryAfter} is ignored
   * @return never negative; empty when {@code retryAfter} is absent or not understood
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
