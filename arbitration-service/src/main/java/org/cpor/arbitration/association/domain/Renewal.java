package org.cpor.arbitration.association.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The suggestion to a partner to claim the successor of a subscription. The partner's association
 * ended because the subscription ended.
 *
 * @param associationId the id of the ended association
 * @param subject the subject of a claim on the successor
 * @param holder the claim of the ended association
 * @param pendingUntil the end of the renewal; until then, reviewers of other partners' claims on
 *     the subject see the renewal
 */
public record Renewal(
    UUID associationId,
    Subject subject,
    PartnerClaim holder,
    UUID successorSubscriptionId,
    Instant pendingUntil,
    Instant suggestedAt) {

  /** Creates the renewal of {@code ended} on another subscription of the same customer. */
  public static Renewal of(
      Association.Ended ended, UUID successorSubscriptionId, Instant pendingUntil) {
    return new Renewal(
        ended.associationId(),
        ended.subject().withSubscription(successorSubscriptionId),
        ended.holder(),
        successorSubscriptionId,
        pendingUntil,
        ended.endedAt());
  }

  /**
   * Whether {@code claim} renews the association: the partner of the association claims the same
   * product of the same customer, with the successor subscription or without a subscription.
   */
  public boolean isFiledAs(FiledClaim claim) {
    return claim.partnerId().equals(holder.partnerId())
        && claim.tenantId().equals(subject.tenantId())
        && claim.product().equals(subject.product())
        && (claim.subscriptionId() == null
            || claim.subscriptionId().equals(successorSubscriptionId.toString()));
  }

  /** Whether a claim of the partner {@code partnerId} competes with this renewal. */
  public boolean competesWith(String partnerId) {
    return !partnerId.equals(holder.partnerId());
  }
}
