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

  /** Nobody is left alone for longer, whatever it asks for. */
  private static final Duration LONGEST_ASKED = Duration.ofDays(1);

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

  /**
   * When to try again what a receiver asked to be tried later: not before {@code own}, the time
   * that {@link #next} gives, and not later than in a day. It may be later than the time after
   * which nothing is tried: a receiver that asks for patience is tried once more.
   */
  public static Instant postponed(Instant own, Duration asked, Instant now) {
    Instant wished = now.plus(bounded(asked));
    return wished.isAfter(own) ? wished : own;
  }

  /** How long a receiver is left alone that asks for {@code pause}. */
  public static Duration bounded(Duration pause) {
    return pause.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : pause;
  }
}
