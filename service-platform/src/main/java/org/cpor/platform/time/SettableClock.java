package org.cpor.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The system's time plus an offset that can be set, in whole microseconds. PostgreSQL stores
 * microseconds, so a time that is read from the database equals the time that was stored.
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

  /** Sets the offset from the system's time. */
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
