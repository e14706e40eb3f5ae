package org.cpor.arbitration.review.application.docket;

import java.util.UUID;

/** The dockets of all cases. */
public interface Dockets {

  /**
   * Returns the docket of one case, with the changes of the current transaction.
   *
   * @throws org.cpor.platform.problem.ProblemException if there is no such case
   */
  Docket byId(UUID caseId);
}
