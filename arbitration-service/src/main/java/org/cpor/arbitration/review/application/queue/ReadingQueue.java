package org.cpor.arbitration.review.application.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Lists the queue for reviewers. */
@ApplicationScoped
public class ReadingQueue {

  private final CaseList cases;
  private final MarkingRenewals renewals;
  private final Clock clock;
  private final Duration dueSoon;

  ReadingQueue(
      CaseList cases,
      MarkingRenewals renewals,
      Clock clock,
      @ConfigProperty(name = "cpor.queue.due-soon") Duration dueSoon) {
    this.cases = cases;
    this.renewals = renewals;
    this.clock = clock;
    this.dueSoon = dueSoon;
  }

  /** Returns the times on which the urgency of cases depends, computed from the current time. */
  public QueueClock clock() {
    Instant now = clock.instant();
    return new QueueClock(now, now.plus(dueSoon));
  }

  @Transactional
  public List<QueuedCase> list(
      QueueFilter filter, QueueOrder order, @Nullable QueuePosition after, int limit) {
    return renewals.mark(cases.find(filter, order, after, limit), filter.clock().now());
  }

  @Transactional
  public QueueTotals totals(String reviewer) {
    return cases.totals(reviewer, clock());
  }
}
