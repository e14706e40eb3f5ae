package org.cpor.arbitration.correction.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.arbitration.platform.Sweep;

/**
 * Applies the deadlines of corrections. Any number of replicas can sweep at the same time: each
 * correction is locked by one of them, in a transaction of its own.
 */
@ApplicationScoped
class SweepingCorrections {

  private final Corrections corrections;
  private final AwaitingCorrection awaiting;
  private final Sweep sweep;

  SweepingCorrections(Corrections corrections, AwaitingCorrection awaiting, Sweep sweep) {
    this.corrections = corrections;
    this.awaiting = awaiting;
    this.sweep = sweep;
  }

  /** Sweeps until no deadline is over. A claim that fails is tried again by the next sweep. */
  @Scheduled(
      identity = "sweeping-corrections",
      every = "{cpor.timers.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    sweep.run("correction", corrections::due, awaiting::passTime);
  }
}
