package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.UUID;

/**
 * A claim cannot be renewed with a subscription any more, because the subscription is not usable.
 */
public record EndedSuccessor(UUID claimId, UUID subscriptionId, Instant endedAt) {}
