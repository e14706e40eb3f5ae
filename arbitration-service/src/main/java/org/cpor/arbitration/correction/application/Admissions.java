package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.UUID;

/** The claims that may still be admitted to review. */
public interface Admissions {

  /** Whether the claim may still be admitted: it is neither admitted nor blocked. */
  boolean mayAdmit(UUID claimId);

  /**
   * Blocks the admission of the claim, if the claim was not admitted. Waits for the end of
   * transactions that admit the claim.
   *
   * @return true if this call blocked the admission; false if the claim had been admitted or
   *     blocked before
   */
  boolean blockAdmission(UUID claimId, Instant at);
}
