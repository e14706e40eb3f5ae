package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The subscription on which a claim holds its subject can no longer be used. Told once for each
 * claim, even if the subscription comes back and ends again.
 *
 * @param subscriptionId the one that the claim names
 * @param status what the directory says of it, such as {@code EXPIRED} or {@code DELETED}
 * @param endedAt when it was known here of a subscription that is held
 */
public record SubscriptionEnded(
    ClaimReference claim, UUID subscriptionId, String status, Instant endedAt)
    implements ClaimFact {}
