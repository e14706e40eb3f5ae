package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.UUID;

/**
 * The suggestion to renew a claim whose association ended because its subscription ended.
 *
 * @param successorSubscriptionId the id of another subscription; this subscription is usable,
 *     belongs to the same customer, and includes the product of the claim
 */
public record SuggestedRenewal(UUID claimId, UUID successorSubscriptionId, Instant suggestedAt) {}
