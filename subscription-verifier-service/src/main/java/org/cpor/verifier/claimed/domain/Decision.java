package org.cpor.verifier.claimed.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import java.util.function.BinaryOperator;

/**
 * What arbitration said of a claim.
 *
 * @param partnerId whose the claim is
 * @param locale of the claim
 * @param lapseConfirmed whether it is held although no subscription carries it that can be used,
 *     and the reviewer confirmed that
 * @param at when it became so: the latest decision counts, whichever is heard last
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
