package org.cpor.arbitration.review.application;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.platform.Sweep;
import org.cpor.arbitration.review.domain.UnderReview;

/**
 * What happens to cases by themselves when their time has come: leases lapse, answers and reviews
 * fall due, reviews are extended. Any number of replicas may sweep: each case is swept by one, in a
 * transaction of its own, and what has happened does not happen again.
 */
@ApplicationScoped
public class SweepingTimers {

  private final ReviewCases cases;
  private final MovingCase moving;
  private final Deadlines deadlines;
  private final Sweep sweep;
  private final Clock clock;

  SweepingTimers(
      ReviewCases cases, MovingCase moving, Deadlines deadlines, Sweep sweep, Clock clock) {
    this.cases = cases;
    this.moving = moving;
    this.deadlines = deadlines;
    this.sweep = sweep;
    this.clock = clock;
  }

  /** Sweeps until nothing is due; a case that fails is tried again at the next time. */
  @Scheduled(
      identity = "sweeping-timers",
      every = "{cpor.timers.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    sweep.run("case", cases::due, this::passTime);
  }

  private boolean passTime(UUID caseId, Instant until) {
    Optional<UnderReview> due = cases.lockIfDue(caseId, until);
    due.ifPresent(
        undecided -> moving.make(undecided.passTime(deadlines::extension, until, clock.instant())));
    return due.isPresent();
  }
}
