package org.cpor.verifier.verification.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;

/**
 * Verifies claims when it is time to query the source about them. A replica leases the claims that
 * it verifies. If the replica dies, the claims are due again when their leases end.
 */
@ApplicationScoped
class DueClaimsWork implements DueWork<DueClaim> {

  private static final int BATCH_SIZE = 16;

  /** The duration of a lease: longer than the source can take to answer a query about one claim. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final WaitingClaims waiting;
  private final VerifyingDueClaims verifying;
  private final DirectorySource source;
  private final DueWorkRunner runner;
  private final Clock clock;

  DueClaimsWork(
      WaitingClaims waiting,
      VerifyingDueClaims verifying,
      DirectorySource source,
      DueWorkRunner runner,
      Clock clock) {
    this.waiting = waiting;
    this.verifying = verifying;
    this.source = source;
    this.runner = runner;
    this.clock = clock;
  }

  @Scheduled(every = "${cpor.directory.sweep:1s}", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    runner.run(this);
  }

  @Override
  public String name() {
    return "due claims";
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  @Override
  public int parallelism() {
    return BATCH_SIZE;
  }

  @Override
  public boolean leasesItems() {
    return true;
  }

  @Override
  @Transactional
  public List<DueClaim> due(int limit) {
    Instant now = clock.instant();
    return waiting.lease(now, now.plus(LEASE), limit, source.isRemote());
  }

  @Override
  public boolean perform(DueClaim claim) {
    verifying.verify(claim);
    return true;
  }
}
