package org.cpor.notification.delivery.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again what failed: each time after three times as long, up to a longest, and never
 * exactly then, so that what failed together does not come back together.
 *
 * @param first the time after the first try
 * @param longest no time is longer
 * @param giveUpAfter no try is later than so long after the first one
 */
public record BackOff(Duration first, Duration longest, Duration giveUpAfter) {

  private static final int FACTOR = 3;

  /**
   * When to try again; empty when it is to be given up.
   *
   * @param tries how often it was tried, at least once
   * @param firstTriedAt when it was tried first
   * @param chance where between three quarters of the time and all of it, 0 to 1
   */
  public Optional<Instant> next(int tries, Instant firstTriedAt, Instant now, double chance) {
    Duration pause = first;
    for (int i = 1; i < tries && pause.compareTo(longest) < 0; i++) {
      pause = pause.multipliedBy(FACTOR);
    }
    if (pause.compareTo(longest) > 0) {
      pause = longest;
    }
    Instant next = now.plusMillis(Math.round(pause.toMillis() * (0.75 + 0.25 * chance)));
    return Optional.of(next).filter(time -> !time.isAfter(firstTriedAt.plus(giveUpAfter)));
  }
}
