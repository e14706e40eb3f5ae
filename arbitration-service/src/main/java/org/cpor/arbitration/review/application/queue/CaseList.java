package org.cpor.arbitration.review.application.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists and counts cases. */
public interface CaseList {

  /**
   * Returns at most {@code limit} of the cases that match {@code filter}, in {@code order}.
   *
   * @param after the position of the last case of the page before; null for the first page
   */
  List<QueuedCase> find(
      QueueFilter filter, QueueOrder order, @Nullable QueuePosition after, int limit);

  /**
   * Counts the undecided cases. {@link QueueTotals#mine} is the number of undecided cases of which
   * {@code reviewer} has the lease.
   */
  QueueTotals totals(String reviewer, QueueClock clock);
}
