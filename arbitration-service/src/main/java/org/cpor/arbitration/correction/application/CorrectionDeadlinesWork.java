package org.cpor.arbitration.correction.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Instant;
import java.util.List;
import org.cpor.arbitration.platform.DeadlineTime;
import org.cpor.arbitration.platform.DueTimer;
import org.cpor.platform.duework.DueWork;
import org.cpor.platform.duework.DueWorkRunner;

/**
 * Applies the deadlines of corrections. Several replicas can do this at the same time. The
 * transaction that applies a deadline locks the correction, so each deadline is applied once.
 */
@ApplicationScoped
class CorrectionDeadlinesWork implements DueWork<DueTimer> {

  private static final int BATCH_SIZE = 100;

  private final Corrections corrections;
  private final AwaitingCorrection awaiting;
  private final DeadlineTime deadlineTime;
  private final DueWorkRunner runner;

  CorrectionDeadlinesWork(
      Corrections corrections,
      AwaitingCorrection awaiting,
      DeadlineTime deadlineTime,
      DueWorkRunner runner) {
    this.corrections = corrections;
    this.awaiting = awaiting;
    this.deadlineTime = deadlineTime;
    this.runner = runner;
  }

  @Scheduled(every = "{cpor.timers.every}", concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    runner.run(this);
  }

  @Override
  public String name() {
    return "correction deadlines";
  }

  @Override
  public int batchSize() {
    return BATCH_SIZE;
  }

  @Override
  public List<DueTimer> due(int limit) {
    Instant until = deadlineTime.instant();
    return QuarkusTransaction.requiringNew().call(() -> corrections.due(until, limit)).stream()
        .map(id -> new DueTimer(id, until))
        .toList();
  }

  @Override
  public Object key(DueTimer timer) {
    return timer.id();
  }

  @Override
  @ActivateRequestContext
  public boolean perform(DueTimer timer) {
    return awaiting.passTime(timer.id(), timer.until());
  }
}
