package org.cpor.verifier.verification.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;

/**
 * Looks now and then for claims that their source is to be asked about. Each replica takes some and
 * asks about all of them at once; one that dies lets go of what it took when the lease lapses.
 */
@ApplicationScoped
class SweepingDueClaims {

  private static final Logger LOG = Logger.getLogger(SweepingDueClaims.class);

  private static final int AT_ONCE = 16;

  /** Longer than the source can take to answer about one claim. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final WaitingClaims waiting;
  private final VerifyingDueClaims verifying;
  private final DirectorySource source;
  private final Clock clock;

  SweepingDueClaims(
      WaitingClaims waiting, VerifyingDueClaims verifying, DirectorySource source, Clock clock) {
    this.waiting = waiting;
    this.verifying = verifying;
    this.source = source;
    this.clock = clock;
  }

  @Scheduled(every = "${cpor.directory.sweep:1s}", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    while (!Thread.currentThread().isInterrupted() && verifySome() == AT_ONCE) {
      // There may be more.
    }
  }

  private int verifySome() {
    Instant now = clock.instant();
    List<DueClaim> due =
        QuarkusTransaction.requiringNew()
            .call(() -> waiting.take(now, now.plus(LEASE), AT_ONCE, source.isRemote()));
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      due.forEach(claim -> executor.execute(() -> verify(claim)));
    }
    return due.size();
  }

  private void verify(DueClaim claim) {
    try {
      verifying.verify(claim);
    } catch (RuntimeException e) {
      LOG.errorf(
          e,
          "a claim could not be verified and is tried again: claim=%s at=%s",
          claim.submission().claim().claimId(),
          claim.takenUntil());
    }
  }
}
