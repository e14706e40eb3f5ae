package org.cpor.arbitration.review.application.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviewers list the queue. */
@ApplicationScoped
public class ReadingQueue {

  private final CaseQueue queue;
  private final MarkingRenewals renewals;

  ReadingQueue(CaseQueue queue, MarkingRenewals renewals) {
    this.queue = queue;
    this.renewals = renewals;
  }

  @Transactional
  public List<QueuedCase> list(QueueFilter filter, @Nullable QueuePosition after, int limit) {
    return renewals.mark(queue.find(filter, after, limit), filter.now());
  }
}
