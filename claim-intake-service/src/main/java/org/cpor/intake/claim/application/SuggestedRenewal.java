package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.UUID;

/**
 * The suggestion to renew a claim whose association ended with its subscription.
 *
 * @param successorSubscriptionId another usable subscription of the customer with the product
 */
public record SuggestedRenewal(UUID claimId, UUID successorSubscriptionId, Instant suggestedAt) {}
