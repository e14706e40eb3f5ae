package org.cpor.verifier.verification.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * Looks now and then for claims that their source is to be asked about. Each replica takes some and
 * asks about all of them at once; one that dies lets go of what it took when the lease lapses. When
 * the service stops, it takes no more, and has some time to be done with what it took; what it is
 * not done with by then is due when the lease lapses too.
 */
@ApplicationScoped
class SweepingDueClaims {

  private static final Logger LOG = Logger.getLogger(SweepingDueClaims.class);

  private static final int AT_ONCE = 16;

  /** Longer than the source can take to answer about one claim. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  /** How long a stop waits. Our own directory answers in less. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final WaitingClaims waiting;
  private final VerifyingDueClaims verifying;
  private final DirectorySource source;
  private final Clock clock;

  /** Held while claims are verified. */
  private final Lock underWay = new ReentrantLock();

  private volatile boolean stopping;

  SweepingDueClaims(
      WaitingClaims waiting, VerifyingDueClaims verifying, DirectorySource source, Clock clock) {
    this.waiting = waiting;
    this.verifying = verifying;
    this.source = source;
    this.clock = clock;
  }

  @Scheduled(every = "${cpor.directory.sweep:1s}", concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    underWay.lock();
    try {
      while (!stopping && !Thread.currentThread().isInterrupted() && verifySome() == AT_ONCE) {
        // There may be more.
      }
    } catch (RuntimeException e) {
      if (!stopping) {
        throw e;
      }
      LOG.debug("the service stops, and claims that are due stay so", e);
    } finally {
      underWay.unlock();
    }
  }

  /** While there still is a database. */
  void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
    stopping = true;
    if (underWay.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
      underWay.unlock();
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
      if (stopping) {
        LOG.infof(
            "the service stops before a claim is verified, which is tried again: claim=%s at=%s",
            claim.submission().claim().claimId(), claim.takenUntil());
        return;
      }
      LOG.errorf(
          e,
          "a claim could not be verified and is tried again: claim=%s at=%s",
          claim.submission().claim().claimId(),
          claim.takenUntil());
    }
  }
}
