package org.cpor.platform.http.rate;

import io.github.bucket4j.TimeMeter;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * Produces the time of the rate limits: the system's monotonic time, which cannot be set. A test
 * replaces the time by its own bean.
 */
@Singleton
class RateTime {

  @Produces
  @DefaultBean
  @Singleton
  TimeMeter time() {
    return TimeMeter.SYSTEM_NANOTIME;
  }
}
