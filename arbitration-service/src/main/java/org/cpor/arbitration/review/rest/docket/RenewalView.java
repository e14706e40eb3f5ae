package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.jspecify.annotations.Nullable;

/**
 * The pending renewal of an ended association.
 *
 * @param claimId the claim that had the association
 */
record RenewalView(
    UUID associationId,
    UUID claimId,
    String partnerId,
    UUID successorSubscriptionId,
    Instant pendingUntil) {

  static RenewalView of(Renewal renewal) {
    return new RenewalView(
        renewal.associationId(),
        renewal.holder().claimId(),
        renewal.holder().partnerId(),
        renewal.successorSubscriptionId(),
        renewal.pendingUntil());
  }

  /**
   * The end of {@code renewal}; null if the claim of {@code party} does not compete with the
   * renewal.
   */
  static @Nullable Instant pendingUntil(@Nullable Renewal renewal, Docket.HeardParty party) {
    return renewal != null
            && party.role() == PartyRole.CLAIMANT
            && party.leftAt() == null
            && renewal.competesWith(party.claim().partnerClaim().partnerId())
        ? renewal.pendingUntil()
        : null;
  }
}
