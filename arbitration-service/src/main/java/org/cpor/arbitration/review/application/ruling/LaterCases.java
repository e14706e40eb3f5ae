package org.cpor.arbitration.review.application.ruling;

import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.domain.Ruled;

/** The later cases on the subject of a decided case. */
public interface LaterCases {

  /**
   * Ensures that the subject has no undecided case until the transaction ends. Another transaction
   * that opens a case on the subject waits until then.
   *
   * @return false if a case on the subject is undecided already
   */
  boolean blockNew(Ruled ruled);

  /**
   * A later case that was ruled on, or that reviewed a claim of {@code ruled}; empty if there is
   * none.
   */
  Optional<UUID> decidedSince(Ruled ruled);
}
