package org.cpor.platform.time;

import java.time.Instant;

/**
 * What time the service has.
 *
 * @param offset how far ahead of the system that is, such as {@code PT120H}
 */
record ClockView(Instant now, String offset) {

  static ClockView of(SettableClock clock) {
    return new ClockView(clock.instant(), clock.offset().toString());
  }
}
