package org.cpor.arbitration.review.application.ruling;

import java.util.Set;
import java.util.UUID;

/** Finds the claims that have documents. */
public interface Proofs {

  /**
   * The ids of the claims in the case that have at least one document: from their filing, an
   * answer, another comment or a dispute.
   */
  Set<UUID> provenIn(UUID caseId);
}
