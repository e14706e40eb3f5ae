package org.cpor.arbitration.review.application.hearing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.platform.DeadlineTime;
import org.cpor.arbitration.platform.DueTimer;
import org.cpor.arbitration.review.application.CaseTransitions;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;

/**
 * Fires the due timers of cases: leases lapse, answers and reviews become overdue, reviews are
 * extended automatically. Several replicas can fire timers at the same time. For each case, a
 * transaction locks the case, so each timer of the case fires once.
 */
@ApplicationScoped
public class CaseTimersWork implements DueWork<DueTimer> {

  private static final int BATCH_SIZE = 100;

  private final DueCases cases;
  private final CaseTransitions transitions;
  private final Deadlines deadlines;
  private final DeadlineTime deadlineTime;
  private final DueWorkRunner runner;
  private final Clock clock;

  CaseTimersWork(
      DueCases cases,
      CaseTransitions transitions,
      Deadlines deadlines,
      DeadlineTime deadlineTime,
      DueWorkRunner runner,
      Clock clock) {
    this.cases = cases;
    this.transitions = transitions;
    this.deadlines = deadlines;
    this.deadlineTime = deadlineTime;
    this.runner = runner;
    this.clock = clock;
  }

  @Scheduled(every = "{cpor.timers.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    runner.run(this);
  }

  @Override
  public String name() {
    return "case timers";
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  @Override
  public List<DueTimer> due(int limit) {
    Instant until = deadlineTime.instant();
    return QuarkusTransaction.requiringNew().call(() -> cases.due(until, limit)).stream()
        .map(id -> new DueTimer(id, until))
        .toList();
  }

  @Override
  public Object key(DueTimer timer) {
    return timer.id();
  }

  @Override
  @ActivateRequestContext
  @Transactional
  public boolean perform(DueTimer timer) {
    Optional<UnderReview> due = cases.lockIfDue(timer.id(), timer.until());
    due.ifPresent(undecided ->
        transitions.save(
            undecided.passTime(deadlines.extension(), timer.until(), clock.instant())));
    return due.isPresent();
  }
}
