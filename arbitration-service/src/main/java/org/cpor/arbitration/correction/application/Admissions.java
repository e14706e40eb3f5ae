package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.UUID;

/** Which claims may still come under review. */
public interface Admissions {

  /** Whether the claim was neither admitted nor kept out so far. */
  boolean mayAdmit(UUID claimId);

  /**
   * From now on the claim is not admitted. Excludes whoever admits it until the transaction ends.
   *
   * @return whether it could have been until now
   */
  boolean blockAdmission(UUID claimId, Instant at);
}
