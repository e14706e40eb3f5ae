package org.cpor.verifier.verification.application;

import java.time.Duration;

/**
 * The pause before a source that could not answer is queried again. If the source asks for a pause,
 * that pause is used, within the limits of 1 second and 1 hour. Otherwise the pause doubles after
 * each failure, from {@code first} up to {@code longest}.
 */
record RetryDelay(Duration first, Duration longest) {

  /** The pause after a failure if the source asks for a shorter pause. */
  private static final Duration SHORTEST_ASKED = Duration.ofSeconds(1);

  private static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int MOST_DOUBLINGS = 20;

  static RetryDelay of(SourceSettings settings) {
    return new RetryDelay(settings.firstRetry(), settings.longestRetry());
  }

  /**
   * The next pause.
   *
   * @param attempts how often the source failed to answer, this time included
   */
  Duration after(SourceUnavailableException failure, int attempts) {
    return failure
        .retryAfter()
        .map(asked -> within(asked, SHORTEST_ASKED, LONGEST_ASKED))
        .orElseGet(() -> doubled(attempts));
  }

  private Duration doubled(int attempts) {
    int doublings = Math.clamp(attempts - 1L, 0, MOST_DOUBLINGS);
    return within(first.multipliedBy(1L << doublings), first, longest);
  }

  private static Duration within(Duration wait, Duration least, Duration most) {
    if (wait.compareTo(least) < 0) {
      return least;
    }
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
