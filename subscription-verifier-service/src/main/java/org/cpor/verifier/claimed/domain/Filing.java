package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * A revision of a claim and the result of its verification.
 *
 * @param solutionArea the code of the claim's solution area, as the partner wrote it
 * @param locale the language of the claim
 * @param open whether the claim goes to review or waits for provisioning. If false, the claim
 *     failed its verification; its partner is allowed to correct the claim, or to file a new claim
 *     instead
 */
public record Filing(
    UUID claimId,
    ClaimedObject object,
    String solutionArea,
    String locale,
    int revision,
    boolean open) {

  /**
   * Chooses which of two filings of one claim counts. The filing with the higher revision counts.
   * If the revisions are equal, the second argument counts; it is the filing that arrived later.
   */
  public static final BinaryOperator<Filing> NEWER =
      (one, other) -> other.revision() >= one.revision() ? other : one;
}
