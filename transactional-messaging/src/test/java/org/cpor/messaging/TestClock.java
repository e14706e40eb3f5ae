package org.cpor.messaging;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
class TestClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
