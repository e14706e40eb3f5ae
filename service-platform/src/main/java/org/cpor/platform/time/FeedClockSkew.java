package org.cpor.platform.time;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cpor.events.wire.Envelope;
import org.cpor.events.wire.UnreadableFactException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how far the clock of a feed may be ahead of the platform's clock: {@code
 * cpor.feed.clock-skew}. If the time of an observation is further ahead, the observation becomes a
 * dead letter. The dead letter can be replayed after the time of the observation. If the time is
 * ahead by less than the limit, the observation counts as observed when it arrives. If the
 * observation kept its own time, the next observations would be older than this observation and
 * would be ignored.
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
   * Returns the time of the observation, or the current time if the observation's time is in the
   * future.
   *
   * @throws UnreadableFactException when the time of the observation is more than {@code
   *     cpor.feed.clock-skew} in the future
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
