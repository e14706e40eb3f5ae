package org.cpor.arbitration.review.application.ruling;

import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.domain.Ruled;

/** The cases that came after a decided one, on its subject. */
public interface LaterCases {

  /**
   * Makes sure that no case on the subject is undecided until the transaction ends. Another
   * transaction that opens one waits for the end.
   *
   * @return false if a case on the subject is undecided
   */
  boolean blockNew(Ruled ruled);

  /** Whether the customer declined an association of the claim. */
  boolean isDeclined(UUID claimId);

  /** A later case that was ruled on, or that reviewed a claim of {@code ruled}. */
  Optional<UUID> decidedSince(Ruled ruled);
}
