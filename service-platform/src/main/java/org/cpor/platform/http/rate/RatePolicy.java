package org.cpor.platform.http.rate;

import java.time.Duration;

/**
 * The maximum rate of one caller.
 *
 * @param perSecond the number of requests per second over time; 0 when the rate has no limit
 * @param burst the number of requests that a caller can send at once after a pause
 */
record RatePolicy(int perSecond, int burst) {

  /** The name of the policy in {@code RateLimit} and {@code RateLimit-Policy}. */
  private static final String NAME = "\"caller\"";

  RatePolicy {
    if (perSecond < 0) {
      throw new IllegalArgumentException(
          "cpor.http.requests-per-second-of-caller is negative: " + perSecond);
    }
    if (burst < perSecond) {
      throw new IllegalArgumentException(
          "cpor.http.request-burst-of-caller is smaller than requests-per-second-of-caller: "
              + burst);
    }
  }

  boolean isOff() {
    return perSecond == 0;
  }

  /** The pause after which a caller can send a whole burst again, in whole seconds. */
  Duration window() {
    return Duration.ofSeconds(Math.ceilDiv(burst, perSecond));
  }

  /** The header {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers-10. */
  String policyHeader() {
    return "%s;q=%d;w=%d".formatted(NAME, burst, window().toSeconds());
  }

  /**
   * The header {@code RateLimit} of draft-ietf-httpapi-ratelimit-headers-10.
   *
   * @param remaining how many requests the caller can send now
   * @param untilMore the time until the caller can send more than {@code remaining} requests, in
   *     whole seconds
   */
  String limitHeader(long remaining, Duration untilMore) {
    return "%s;r=%d;t=%d".formatted(NAME, remaining, untilMore.toSeconds());
  }
}
