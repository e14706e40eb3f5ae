package org.cpor.arbitration.correction.application;

import java.time.Instant;
import org.cpor.arbitration.correction.domain.Correction.AwaitingPartner;

/**
 * Publishes the facts about corrections. Call each method in the transaction that stores the change
 * of the correction.
 */
public interface CorrectionFacts {

  /** The partner must correct the claim by a deadline. Otherwise the claim is rejected. */
  void awaited(AwaitingPartner awaited, Instant at);

  /** The partner did not correct the claim in time, so the claim is rejected. */
  void rejected(AwaitingPartner awaited, Instant at);
}
