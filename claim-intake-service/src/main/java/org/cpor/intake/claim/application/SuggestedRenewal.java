package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.UUID;

/**
 * The suggestion to renew a claim whose association ended with its subscription.
 *
 * @param successorSubscriptionId the id of a usable subscription of the same customer; it includes
 *     the product
 */
public record SuggestedRenewal(UUID claimId, UUID successorSubscriptionId, Instant suggestedAt) {}
