package org.cpor.arbitration.review.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.domain.UnderReview;
import org.jboss.logging.Logger;

/**
 * What happens to cases by themselves when their time has come: leases lapse, answers and reviews
 * fall due, reviews are extended. Any number of replicas may sweep: each case is swept by one, in a
 * transaction of its own, and what has happened does not happen again.
 */
@ApplicationScoped
public class SweepingTimers {

  private static final Logger LOG = Logger.getLogger(SweepingTimers.class);
  private static final int AT_ONCE = 100;

  private final ReviewCases cases;
  private final MovingCase moving;
  private final Deadlines deadlines;
  private final Clock clock;

  SweepingTimers(ReviewCases cases, MovingCase moving, Deadlines deadlines, Clock clock) {
    this.cases = cases;
    this.moving = moving;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** Sweeps until nothing is due; a case that fails is tried again at the next time. */
  @Scheduled(
      identity = "sweeping-timers",
      every = "{cpor.timers.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void sweep() {
    boolean moved;
    do {
      moved = false;
      for (UUID caseId : due()) {
        moved |= sweep(caseId);
      }
    } while (moved);
  }

  private List<UUID> due() {
    return QuarkusTransaction.requiringNew().call(() -> cases.due(clock.instant(), AT_ONCE));
  }

  private boolean sweep(UUID caseId) {
    try {
      return QuarkusTransaction.requiringNew().call(() -> passTime(caseId));
    } catch (RuntimeException e) {
      LOG.errorf(e, "a case does not move on by itself, it is tried again: case=%s", caseId);
      return false;
    }
  }

  private boolean passTime(UUID caseId) {
    Instant now = clock.instant();
    Optional<UnderReview> due = cases.lockIfDue(caseId, now);
    due.ifPresent(undecided -> moving.make(undecided.passTime(deadlines::extension, now)));
    return due.isPresent();
  }
}
