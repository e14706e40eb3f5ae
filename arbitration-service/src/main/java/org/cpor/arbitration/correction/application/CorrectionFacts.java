package org.cpor.arbitration.correction.application;

import java.time.Instant;
import org.cpor.arbitration.correction.domain.Correction.AwaitingPartner;

/**
 * Publishes the facts about corrections. The methods must be called in the transaction that stores
 * the change of the correction.
 */
public interface CorrectionFacts {

  /**
   * Publishes that the partner must correct the claim by a deadline, and that the claim is rejected
   * if the partner does not correct the claim.
   */
  void awaited(AwaitingPartner awaited, Instant at);

  /**
   * Publishes that the claim is rejected, because the partner did not correct the claim in time.
   */
  void rejected(AwaitingPartner awaited, Instant at);
}
