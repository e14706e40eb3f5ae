package org.cpor.arbitration.correction.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Looks for corrections whose time is over. Any number of replicas may sweep: each claim is swept
 * by one, in a transaction of its own.
 */
@ApplicationScoped
class SweepingCorrections {

  private static final Logger LOG = Logger.getLogger(SweepingCorrections.class);
  private static final int AT_ONCE = 100;

  private final Corrections corrections;
  private final AwaitingCorrection awaiting;
  private final Clock clock;

  SweepingCorrections(Corrections corrections, AwaitingCorrection awaiting, Clock clock) {
    this.corrections = corrections;
    this.awaiting = awaiting;
    this.clock = clock;
  }

  /** Sweeps until nothing is due; a claim that fails is tried again at the next time. */
  @Scheduled(
      identity = "sweeping-corrections",
      every = "{cpor.timers.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    boolean moved;
    do {
      moved = false;
      for (UUID claimId : due()) {
        moved |= sweep(claimId);
      }
    } while (moved);
  }

  private List<UUID> due() {
    return QuarkusTransaction.requiringNew().call(() -> corrections.due(clock.instant(), AT_ONCE));
  }

  private boolean sweep(UUID claimId) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> awaiting.passTime(claimId));
    } catch (RuntimeException e) {
      LOG.errorf(e, "a correction does not end by itself, it is tried again: claim=%s", claimId);
      return false;
    }
  }
}
