package org.cpor.verifier.claimed.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * A decision of arbitration about a claim.
 *
 * @param partnerId of the partner that filed the claim
 * @param locale of the claim
 * @param lapseConfirmed whether a reviewer confirmed to award the claim without a usable
 *     subscription
 * @param at when it was decided: the latest decision counts, whatever the order of arrival
 */
public record Decision(
    UUID claimId,
    UUID tenantId,
    String partnerId,
    String locale,
    Standing standing,
    boolean lapseConfirmed,
    Instant at) {

  /** Of two decisions about one claim, the one that counts. */
  public static final BinaryOperator<Decision> LATER =
      BinaryOperator.maxBy(
          Comparator.comparing(Decision::at)
              .thenComparing(Decision::standing)
              .thenComparing(Decision::lapseConfirmed));
}
