package org.cpor.intake.document.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.intake.document.application.OrphanedContent.Orphan;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;

/**
 * Removes the content of documents that were deleted, and of uploads that were not completed. A
 * replica leases content and removes it outside of any transaction. Content that the replica failed
 * to remove is due again when the lease ends.
 */
@ApplicationScoped
class OrphanedContentWork implements DueWork<Orphan> {

  private static final int BATCH_SIZE = 20;

  /**
   * The time of a lease: more time than a store needs to remove one batch of content. If a removal
   * takes longer, another replica removes the same content again, which does no harm.
   */
  private static final Duration LEASE = Duration.ofMinutes(30);

  private final OrphanedContent orphans;
  private final Stores stores;
  private final DueWorkRunner runner;
  private final Clock clock;

  OrphanedContentWork(OrphanedContent orphans, Stores stores, DueWorkRunner runner, Clock clock) {
    this.orphans = orphans;
    this.stores = stores;
    this.runner = runner;
    this.clock = clock;
  }

  @Scheduled(every = "{cpor.documents.sweep}", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    runner.run(this);
  }

  @Override
  public String name() {
    return "orphaned content";
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  @Override
  public boolean leasesItems() {
    return true;
  }

  @Override
  @Transactional
  public List<Orphan> due(int limit) {
    Instant now = clock.instant();
    return orphans.take(now, now.plus(LEASE), limit);
  }

  @Override
  public boolean perform(Orphan orphan) {
    stores.of(orphan.store()).remove(orphan.documentId());
    orphans.delete(orphan.documentId());
    return true;
  }
}
