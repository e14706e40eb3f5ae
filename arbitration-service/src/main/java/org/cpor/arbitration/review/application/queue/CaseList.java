package org.cpor.arbitration.review.application.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases for reading. */
public interface CaseList {

  /**
   * The cases that match {@code filter}, in {@code order}.
   *
   * @param after the position of the last case of the page before; null for the first page
   */
  List<QueuedCase> find(
      QueueFilter filter, QueueOrder order, @Nullable QueuePosition after, int limit);

  /** The totals of the undecided cases, for {@code reviewer}. */
  QueueTotals totals(String reviewer, QueueClock clock);
}
