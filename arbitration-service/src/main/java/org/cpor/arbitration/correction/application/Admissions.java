package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.UUID;

/** The claims that may still be admitted to review. */
public interface Admissions {

  /** Whether the claim was neither admitted nor blocked. */
  boolean mayAdmit(UUID claimId);

  /**
   * Blocks the admission of the claim, unless it was admitted. Waits for transactions that admit
   * it.
   *
   * @return whether the claim was neither admitted nor blocked before
   */
  boolean blockAdmission(UUID claimId, Instant at);
}
