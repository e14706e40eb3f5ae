package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * A revision of a claim and the result of its verification.
 *
 * @param solutionArea the code of its area, as the partner wrote it
 * @param locale of the claim
 * @param open whether it goes to review or waits for provisioning. A claim that failed otherwise
 *     goes back to its partner. It is not open until it is filed again, so the partner may file a
 *     new claim instead
 */
public record Filing(
    UUID claimId,
    ClaimedObject object,
    String solutionArea,
    String locale,
    int revision,
    boolean open) {

  /**
   * Chooses the filing that counts from two filings of one claim, in the order of their arrival.
   */
  public static final BinaryOperator<Filing> NEWER =
      (one, other) -> other.revision() >= one.revision() ? other : one;
}
