package org.cpor.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * UTC as the system has it, and as much later or earlier as was asked for, in the whole
 * microseconds that PostgreSQL can store, so that what is read back is what was told.
 */
final class SettableClock extends Clock {

  private final InstantSource system;
  private volatile Duration offset = Duration.ZERO;

  SettableClock(InstantSource system) {
    this.system = system;
  }

  /** By how much it is ahead of the system. */
  Duration offset() {
    return offset;
  }

  /** Is {@code offset} ahead of the system from now on. */
  void set(Duration offset) {
    this.offset = offset.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Instant instant() {
    return systemTime().plus(offset);
  }

  /** What the system says. */
  Instant systemTime() {
    return system.instant().truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource moved = () -> instant();
    return moved.withZone(zone);
  }
}
