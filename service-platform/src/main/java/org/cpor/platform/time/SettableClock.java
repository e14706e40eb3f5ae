package org.cpor.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A clock that shows the system's time plus an offset. The offset can be set. The clock shows whole
 * microseconds, because PostgreSQL stores microseconds: a time in the database then equals the time
 * that was stored.
 */
final class SettableClock extends Clock {

  private final InstantSource system;
  private volatile Duration offset = Duration.ZERO;

  SettableClock(InstantSource system) {
    this.system = system;
  }

  /** How far this clock is ahead of the system's time. */
  Duration offset() {
    return offset;
  }

  /** Sets the offset that is added to the system's time. */
  void set(Duration offset) {
    this.offset = offset.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public Instant instant() {
    return systemTime().plus(offset);
  }

  /** The system's time, without the offset. */
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
