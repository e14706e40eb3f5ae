package org.cpor.platform.time;

import java.time.Clock;

class PlatformClock {

  Clock clock() {
    return Clock.systemUTC();
  }
}
