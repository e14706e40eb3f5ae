package org.cpor.intake.document.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.intake.document.application.LooseBytes.Loose;
import org.jboss.logging.Logger;

/**
 * Removes the bytes of documents that were deleted, and those of uploads that came to nothing. Each
 * replica takes some, and removes them outside of any transaction; what it could not remove, or
 * what it took when it died, is due again when the lease lapses.
 */
@ApplicationScoped
class SweepingLooseBytes {

  private static final Logger LOG = Logger.getLogger(SweepingLooseBytes.class);

  private static final int AT_ONCE = 20;

  /** Longer than a store can take over so many. Those that are removed twice are removed. */
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final LooseBytes loose;
  private final Stores stores;
  private final Clock clock;

  SweepingLooseBytes(LooseBytes loose, Stores stores, Clock clock) {
    this.loose = loose;
    this.stores = stores;
    this.clock = clock;
  }

  @Scheduled(
      identity = "sweeping-loose-bytes",
      every = "{cpor.documents.sweep}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    while (!Thread.currentThread().isInterrupted() && removeSome() == AT_ONCE) {
      // There may be more.
    }
  }

  private int removeSome() {
    Instant now = clock.instant();
    List<Loose> due = loose.take(now, now.plus(LEASE), AT_ONCE);
    due.forEach(this::remove);
    return due.size();
  }

  private void remove(Loose bytes) {
    try {
      stores.of(bytes.store()).remove(bytes.documentId());
      loose.forget(bytes.documentId());
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "bytes of no document cannot be removed, it is tried again: document=%s store=%s",
          bytes.documentId(),
          bytes.store());
    }
  }
}
