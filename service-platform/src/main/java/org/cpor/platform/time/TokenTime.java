package org.cpor.platform.time;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The system's time. Tokens are checked against this time, which cannot be set. */
@Singleton
public class TokenTime {

  private final SettableClock clock;

  TokenTime(SettableClock clock) {
    this.clock = clock;
  }

  /** The duration from now until {@code time}; negative when {@code time} has passed. */
  public Duration until(Instant time) {
    return Duration.between(clock.systemTime(), time);
  }
}
