package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * A revision of a claim and the result of its verification.
 *
 * @param solutionArea the code of the claim's solution area, as the partner wrote it
 * @param locale the language of the claim
 * @param open whether the claim goes to review or waits for provisioning. Any other claim failed
 *     and goes back to its partner, which may correct it or file a new claim instead
 */
public record Filing(
    UUID claimId,
    ClaimedObject object,
    String solutionArea,
    String locale,
    int revision,
    boolean open) {

  /**
   * Chooses which of two filings of one claim counts: the one with the higher revision. If the
   * revisions are equal, the filing that arrived later counts.
   */
  public static final BinaryOperator<Filing> NEWER =
      (one, other) -> other.revision() >= one.revision() ? other : one;
}
