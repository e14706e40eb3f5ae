package org.cpor.arbitration.review.application.ruling;

import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.domain.Ruled;

/** The later cases on the subject of a decided case. */
public interface LaterCases {

  /**
   * Prevents a new case on the subject until the transaction ends. Until then, another transaction
   * that opens a case on the subject waits.
   *
   * @return false if the subject already has an undecided case
   */
  boolean blockNew(Ruled ruled);

  /**
   * Returns a later case that was ruled on, or that reviewed a claim of {@code ruled}; empty if
   * there is no such case.
   */
  Optional<UUID> decidedSince(Ruled ruled);
}
