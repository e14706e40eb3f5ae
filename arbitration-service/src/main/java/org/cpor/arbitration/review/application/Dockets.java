package org.cpor.arbitration.review.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases as reviewers read them. */
public interface Dockets {

  /**
   * The docket of one case.
   *
   * @throws org.cpor.platform.problem.ProblemException when there is no such case
   */
  Docket byId(UUID caseId);

  /**
   * The cases that {@code filter} lets through, the most urgent first.
   *
   * @param after where the page before ended; null for the first
   */
  List<QueuedCase> queue(QueueFilter filter, @Nullable QueuePosition after, int limit);
}
