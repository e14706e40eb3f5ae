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

  /** How long a token that expires at {@code expiry} is still good for; negative when it is not. */
  public Duration until(Instant expiry) {
    return Duration.between(clock.systemTime(), expiry);
  }
}
