package org.cpor.verifier.reading.application;

import java.time.Instant;
import java.util.List;
import org.cpor.verifier.reading.domain.Advice;
import org.cpor.verifier.reading.domain.AdvisedClaim;

/** Publishes advice in the current transaction. */
public interface AdviceFacts {

  /**
   * Publishes all advice on the claim. This advice replaces the advice that was published before.
   */
  void advised(AdvisedClaim claim, List<Advice> advice, Instant now);
}
