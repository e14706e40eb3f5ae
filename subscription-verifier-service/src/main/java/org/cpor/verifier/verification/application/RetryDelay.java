package org.cpor.verifier.verification.application;

import java.time.Duration;

/**
 * How long to wait before a source that could not tell is asked again: what it asks for itself,
 * within reason, else twice as long each time.
 */
record RetryDelay(Duration first, Duration longest) {

  /** What a source may ask for. */
  private static final Duration SHORTEST_ASKED = Duration.ofSeconds(1);

  private static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int MOST_DOUBLINGS = 20;

  static RetryDelay of(SourceSettings settings) {
    return new RetryDelay(settings.firstRetry(), settings.longestRetry());
  }

  /**
   * The wait that follows.
   *
   * @param attempts how often the source was asked in vain, this time included
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
