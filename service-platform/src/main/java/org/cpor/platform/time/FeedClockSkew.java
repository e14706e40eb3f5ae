package org.cpor.platform.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.UnreadableFactException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how far the clock of a feed may be ahead of ours: {@code cpor.feed.clock-skew}. An
 * observation that is further ahead becomes a dead letter, which can be replayed when that time has
 * come. An observation that is less far ahead counts as observed when it arrives. Otherwise, the
 * observations that follow it would be ignored as older.
 */
@Singleton
public class FeedClockSkew {

  private final Clock clock;
  private final Duration most;

  FeedClockSkew(Clock clock, @ConfigProperty(name = "cpor.feed.clock-skew") Duration most) {
    this.clock = clock;
    this.most = most;
  }

  /**
   * Returns the time of the observation, but at most the time of our clock.
   *
   * @throws UnreadableFactException when the time is too far in the future
   */
  public Instant observedAt(Envelope envelope) {
    Instant now = clock.instant();
    if (envelope.time().isAfter(now.plus(most))) {
      throw new UnreadableFactException("observed in the future, at " + envelope.time());
    }
    return notAfter(now, envelope.time());
  }

  /** The earlier of the two times. */
  public static Instant notAfter(Instant now, Instant observedAt) {
    return observedAt.isAfter(now) ? now : observedAt;
  }
}
