package org.cpor.arbitration.review.application.hearing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.platform.Sweep;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.domain.UnderReview;

/**
 * Fires the due timers of cases: leases lapse, answers and reviews become overdue, reviews are
 * extended automatically. Any number of replicas can sweep at the same time: each case is locked by
 * one of them, in a transaction of its own, and a timer fires once.
 */
@ApplicationScoped
public class SweepingTimers {

  private final DueCases cases;
  private final CaseTransitions transitions;
  private final Deadlines deadlines;
  private final Sweep sweep;
  private final Clock clock;

  SweepingTimers(
      DueCases cases, CaseTransitions transitions, Deadlines deadlines, Sweep sweep, Clock clock) {
    this.cases = cases;
    this.transitions = transitions;
    this.deadlines = deadlines;
    this.sweep = sweep;
    this.clock = clock;
  }

  /** Sweeps until no timer is due. A case that fails is tried again by the next sweep. */
  @Scheduled(
      identity = "sweeping-timers",
      every = "{cpor.timers.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    sweep.run("case", cases::due, this::passTime);
  }

  private boolean passTime(UUID caseId, Instant until) {
    Optional<UnderReview> due = cases.lockIfDue(caseId, until);
    due.ifPresent(undecided ->
        transitions.save(undecided.passTime(deadlines::extension, until, clock.instant())));
    return due.isPresent();
  }
}
