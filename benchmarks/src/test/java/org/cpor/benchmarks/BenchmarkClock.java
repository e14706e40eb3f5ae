package org.cpor.benchmarks;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

@Singleton
class BenchmarkClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
