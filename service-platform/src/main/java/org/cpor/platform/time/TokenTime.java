package org.cpor.platform.time;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The system's time, which is used for tokens and cannot be set. */
@Singleton
public class TokenTime {

  private final SettableClock clock;

  TokenTime(SettableClock clock) {
    this.clock = clock;
  }

  /** The time until {@code time} of a token; negative when it has passed. */
  public Duration until(Instant time) {
    return Duration.between(clock.systemTime(), time);
  }
}
