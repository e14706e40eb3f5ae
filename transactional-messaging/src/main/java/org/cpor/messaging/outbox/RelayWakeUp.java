package org.cpor.messaging.outbox;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a waiting relay in this process, for example after a commit that wrote to the outbox. */
@Singleton
class RelayWakeUp {

  private final Semaphore committed = new Semaphore(0);

  void wake() {
    committed.release();
  }

  /**
   * Waits for the next call of {@link #wake}, but no longer than {@code timeout}. Returns at once
   * if {@link #wake} was called after the last call of this method.
   */
  void await(Duration timeout) throws InterruptedException {
    if (committed.tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
      committed.drainPermits();
    }
  }
}
