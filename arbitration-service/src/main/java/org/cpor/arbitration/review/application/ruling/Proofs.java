package org.cpor.arbitration.review.application.ruling;

import java.util.Set;
import java.util.UUID;

/** Finds the claims that have documents. */
public interface Proofs {

  /**
   * The ids of the claims in the case that have at least one document. The document can come from
   * the filing, from an answer or another comment, or from a dispute.
   */
  Set<UUID> provenIn(UUID caseId);
}
