package org.cpor.platform.time;

import java.time.Instant;

/**
 * The time of the service.
 *
 * @param offset the time {@code now} minus the system's time, such as {@code PT120H}
 */
record ClockView(Instant now, String offset) {

  static ClockView of(SettableClock clock) {
    return new ClockView(clock.instant(), clock.offset().toString());
  }
}
