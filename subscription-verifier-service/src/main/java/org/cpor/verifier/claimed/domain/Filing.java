package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * A revision of a claim, with what its verification came to.
 *
 * @param solutionArea the code of its area, as the partner wrote it
 * @param locale of the claim
 * @param open whether it goes to review or waits for provisioning. One that failed in any other way
 *     is back with its partner: until it is filed again it is no open claim, so that the partner
 *     may as well file a new one
 */
public record Filing(
    UUID claimId,
    ClaimedObject object,
    String solutionArea,
    String locale,
    int revision,
    boolean open) {

  /** Of two filings of one claim, the first and the second heard, the one that counts. */
  public static final BinaryOperator<Filing> NEWER =
      (one, other) -> other.revision() >= one.revision() ? other : one;
}
