package org.cpor.arbitration.association.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A suggestion to a partner whose association ended with its subscription: the partner may claim
 * the successor of that subscription.
 *
 * @param associationId the id of the ended association
 * @param subject the subject of a claim on the successor
 * @param holder the claim of the ended association
 * @param pendingUntil the end of the time in which reviewers see this renewal on other partners'
 *     claims on the subject
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
