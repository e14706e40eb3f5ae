package org.cpor.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that tests can advance. The tests of a service replace the service's clock with a bean
 * that extends this class.
 */
public class AdvancingClock extends Clock {

  private final Duration aheadAtFirst;
  private final AtomicReference<Duration> ahead;

  /** A clock with the system's time. */
  public AdvancingClock() {
    this(Duration.ZERO);
  }

  /** A clock that begins with the time {@code beginning}. */
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

  /** Undoes all advances. */
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
    throw new UnsupportedOperationException("only UTC is supported");
  }
}
