package org.cpor.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Calculates when a delivery is attempted again after a failure. Each pause is three times as long
 * as the previous pause, up to a maximum. Each pause is then shortened at random by up to a
 * quarter, so that deliveries that failed together are not all sent again at the same instant.
 *
 * @param firstPause the pause after the first attempt
 * @param longestPause the maximum pause
 * @param giveUpAfter the maximum time from the first attempt to the last attempt
 */
public record BackOff(Duration firstPause, Duration longestPause, Duration giveUpAfter) {

  private static final int PAUSE_FACTOR = 3;
  private static final double RANDOM_PART = 0.25;

  /** The pause if a receiver asks for a longer pause. */
  private static final Duration LONGEST_REQUESTED_PAUSE = Duration.ofDays(1);

  /**
   * The time of the next attempt; empty when the delivery is given up.
   *
   * @param attempts the number of attempts so far, at least one
   * @param firstAttemptAt the time of the first attempt
   * @param random a number from 0 to 1; 0 gives three quarters of the pause, 1 the whole pause
   */
  public Optional<Instant> next(int attempts, Instant firstAttemptAt, Instant now, double random) {
    Duration pause = firstPause;
    for (int i = 1; i < attempts && pause.compareTo(longestPause) < 0; i++) {
      pause = pause.multipliedBy(PAUSE_FACTOR);
    }
    if (pause.compareTo(longestPause) > 0) {
      pause = longestPause;
    }
    Instant next =
        now.plusMillis(Math.round(pause.toMillis() * (1 - RANDOM_PART + RANDOM_PART * random)));
    return Optional.of(next).filter(time -> !time.isAfter(firstAttemptAt.plus(giveUpAfter)));
  }

  /**
   * The time of the next attempt if the receiver asked for a pause: the end of this pause or {@code
   * next}, whichever is later. A requested pause of more than a day counts as a day. The returned
   * time can be later than {@code giveUpAfter} allows, so a receiver that asked for a pause gets
   * one more attempt.
   *
   * @param next the result of {@link #next}
   */
  public static Instant postponed(Instant next, Duration requestedPause, Instant now) {
    Instant requested = now.plus(bounded(requestedPause));
    return requested.isAfter(next) ? requested : next;
  }

  /** {@code requestedPause}, but at most a day. */
  public static Duration bounded(Duration requestedPause) {
    return requestedPause.compareTo(LONGEST_REQUESTED_PAUSE) > 0
        ? LONGEST_REQUESTED_PAUSE
        : requestedPause;
  }
}
