package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.UUID;

/** Decides whether claims can still be admitted to review. */
public interface Admissions {

  /**
   * Whether the claim can still be admitted: the claim is not admitted yet, and the admission of
   * the claim is not blocked.
   */
  boolean mayAdmit(UUID claimId);

  /**
   * Blocks the admission of the claim, if the claim was not admitted before. If another transaction
   * is admitting the claim, waits for the end of this transaction.
   *
   * @return true if this call blocked the admission; false if the claim had been admitted or
   *     blocked before
   */
  boolean blockAdmission(UUID claimId, Instant at);
}
