package org.cpor.arbitration.correction.application;

import java.time.Instant;
import org.cpor.arbitration.correction.domain.Correction.AwaitingPartner;

/** Tells partners and other services what is awaited, in the transaction that made it true. */
public interface CorrectionFacts {

  void awaited(AwaitingPartner awaited, Instant at);

  /** The answer did not come in time: the claim is rejected. */
  void rejected(AwaitingPartner awaited, Instant at);
}
