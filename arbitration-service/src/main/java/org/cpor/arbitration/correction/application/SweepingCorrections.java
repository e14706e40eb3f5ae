package org.cpor.arbitration.correction.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.arbitration.platform.Sweep;

/**
 * Looks for corrections whose time is over. Any number of replicas may sweep: each claim is swept
 * by one, in a transaction of its own.
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

  /** Sweeps until nothing is due; a claim that fails is tried again at the next time. */
  @Scheduled(
      identity = "sweeping-corrections",
      every = "{cpor.timers.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    sweep.run("correction", corrections::due, awaiting::passTime);
  }
}
