package org.cpor.verifier.claimed.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * A decision of arbitration about a claim.
 *
 * @param partnerId the id of the partner that filed the claim
 * @param locale the language of the claim
 * @param lapseConfirmed whether the reviewer or the lead confirmed that the claim has no usable
 *     subscription
 * @param at the time of the decision; the latest decision counts, regardless of the order in which
 *     decisions arrive
 */
public record Decision(
    UUID claimId,
    UUID tenantId,
    String partnerId,
    String locale,
    Standing standing,
    boolean lapseConfirmed,
    Instant at) {

  /** Chooses which of two decisions about one claim counts. */
  public static final BinaryOperator<Decision> LATER =
      BinaryOperator.maxBy(
          Comparator.comparing(Decision::at)
              .thenComparing(Decision::standing)
              .thenComparing(Decision::lapseConfirmed));
}
