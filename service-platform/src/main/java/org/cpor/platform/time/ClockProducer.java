package org.cpor.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Produces the platform's clock. {@link DevelopmentClockResource} can set this clock. */
@Singleton
class ClockProducer {

  private final SettableClock clock = new SettableClock(Clock.systemUTC());

  @Produces
  @Singleton
  Clock clock() {
    return clock;
  }

  @Produces
  @Singleton
  @Typed(SettableClock.class)
  SettableClock settableClock() {
    return clock;
  }
}
