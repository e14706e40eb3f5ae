package org.cpor.platform.time;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The platform's clock. Nothing moves it but {@link DevelopmentClockResource}. */
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
