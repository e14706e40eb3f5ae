package org.cpor.arbitration.association.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * The suggestion to the partner of an ended association to claim the subscription that succeeds its
 * own.
 *
 * @param associationId of the ended association
 * @param subject of a claim on the successor
 * @param holder the claim that held the ended association
 * @param pendingUntil until when a claim of another partner on the subject is marked
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

  /** Whether a claim of that partner competes with the renewal. */
  public boolean competesWith(String partnerId) {
    return !partnerId.equals(holder.partnerId());
  }
}
