package org.cpor.arbitration.association.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The suggestion to a partner to claim the successor of a subscription. The partner's association
 * ended because that subscription ended.
 *
 * @param associationId the id of the ended association
 * @param subject the subject of a claim on the successor
 * @param holder the claim of the ended association
 * @param pendingUntil until when reviewers see this renewal if another partner claims the subject
 */
public record Renewal(
    UUID associationId,
    Subject subject,
    PartnerClaim holder,
    UUID successorSubscriptionId,
    Instant pendingUntil,
    Instant suggestedAt) {

  /** The renewal of {@code ended} with another subscription of the same customer. */
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

  /** Whether a claim of the partner {@code partnerId} competes with this renewal. */
  public boolean competesWith(String partnerId) {
    return !partnerId.equals(holder.partnerId());
  }
}
