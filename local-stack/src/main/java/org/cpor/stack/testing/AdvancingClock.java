package org.cpor.stack.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that runs as the system's does, set forward by as much as the tests have asked for. A
 * service's tests make it their service's clock by a bean of their own that extends it.
 */
public class AdvancingClock extends Clock {

  private final Duration aheadAtFirst;
  private final AtomicReference<Duration> ahead;

  /** Shows the system's time. */
  public AdvancingClock() {
    this(Duration.ZERO);
  }

  /** Shows {@code beginning} now, and goes on from there. */
  public AdvancingClock(Instant beginning) {
    this(Duration.between(Clock.systemUTC().instant(), beginning));
  }

  private AdvancingClock(Duration aheadAtFirst) {
    this.aheadAtFirst = aheadAtFirst;
    ahead = new AtomicReference<>(aheadAtFirst);
  }

  public void advance(Duration by) {
    ahead.accumulateAndGet(by, Duration::plus);
  }

  /** As if nobody had ever advanced it. */
  public void reset() {
    ahead.set(aheadAtFirst);
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead.get()).truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("nobody wants another zone here");
  }
}
