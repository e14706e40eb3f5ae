package org.cpor.arbitration.review.application.ruling;

import java.util.Set;
import java.util.UUID;

/** What the ends of associations mean for the claims in a case. */
public interface EndedAssociations {

  /** Whether the customer declined an association of the claim. */
  boolean isDeclined(UUID claimId);

  /**
   * The claims in the case that a correction must not decide anew: the claims that the customer
   * declined, and the holders whose association ended for another reason than a ruling.
   */
  Set<UUID> settledIn(UUID caseId);
}
