package org.cpor.messaging.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cpor.messaging.FailureReason;
import org.jboss.logging.Logger;

/**
 * Repeats failed work until the work succeeds or the service stops. The gauge {@code
 * cpor.inbox.waiting} is the number of threads that wait in {@link #untilDone} for their next
 * attempt.
 */
final class Retries {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final Duration firstPause;
  private final AtomicInteger waiting = new AtomicInteger();
  private final CountDownLatch stopping = new CountDownLatch(1);

  Retries(Duration firstPause, MeterRegistry meters) {
    this.firstPause = firstPause;
    meters.gauge("cpor.inbox.waiting", waiting);
  }

  /** Ends all pauses. After this call, no attempt begins. */
  void stop() {
    stopping.countDown();
  }

  /** Repeats {@code work}, with pauses, until the work succeeds. */
  void untilDone(String what, Runnable work) {
    Duration pause = firstPause;
    while (true) {
      requireRunning();
      try {
        work.run();
        return;
      } catch (StoppingException e) {
        throw e;
      } catch (Throwable e) {
        LOG.warnf("records wait to be %s: pause=%s fault=%s", what, pause, FailureReason.text(e));
        LOG.debugf(e, "records wait to be %s", what);
      }
      waiting.incrementAndGet();
      try {
        pause(pause);
      } finally {
        waiting.decrementAndGet();
      }
      pause =
          pause.compareTo(LONGEST_PAUSE.dividedBy(2)) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  /**
   * Waits for the duration {@code pause}. When the service stops, the threads of listeners are
   * interrupted. An interruption ends the pause without an exception; the next call of {@link
   * #requireRunning} then throws the {@link StoppingException}.
   *
   * @throws StoppingException when the service stops
   */
  void pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new StoppingException();
      }
    } catch (InterruptedException e) {
      LOG.debug("a pause was interrupted", e);
    }
  }

  /** Throws a {@link StoppingException} when the service stops. */
  void requireRunning() {
    if (stopping.getCount() == 0) {
      throw new StoppingException();
    }
  }
}
