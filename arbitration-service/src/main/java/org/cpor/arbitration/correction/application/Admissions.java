package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.UUID;

/** Decides whether claims may still be admitted to review. */
public interface Admissions {

  /**
   * Whether the claim may still be admitted: it is not admitted yet, and its admission is not
   * blocked.
   */
  boolean mayAdmit(UUID claimId);

  /**
   * Blocks the admission of the claim, if the claim was not admitted before. Waits for the end of a
   * transaction that admits the claim.
   *
   * @return true if this call blocked the admission; false if the claim had been admitted or
   *     blocked before
   */
  boolean blockAdmission(UUID claimId, Instant at);
}
