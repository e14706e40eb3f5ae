package org.cpor.platform.time;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** The system's time, which tokens go by and nobody moves. */
@Singleton
public class TokenTime {

  private final SettableClock clock;

  TokenTime(SettableClock clock) {
    this.clock = clock;
  }

  /** How far ahead {@code time} of a token is; negative when it has passed. */
  public Duration until(Instant time) {
    return Duration.between(clock.systemTime(), time);
  }
}
