package org.cpor.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No subscription that supports an approved claim can be used any more. Published once for each
 * claim, even if the subscription becomes usable and ends again.
 *
 * @param subscriptionId the subscription that the claim names; null when it names none, and the
 *     tenant's last subscription with the workload has ended
 * @param status the subscription's status in the directory, such as {@code EXPIRED} or {@code
 *     DELETED}; null when the directory has no subscription of the tenant with the product any more
 * @param reason the code of the finding that a verification would have now, such as {@code
 *     SUBSCRIPTION_NOT_ACTIVE}; null in events of an earlier version of the verifier
 * @param endedAt when the verifier learned that the subscription of a held subject has ended
 */
public record SubscriptionEnded(
    ClaimReference claim,
    @Nullable UUID subscriptionId,
    @Nullable String status,
    @Nullable String reason,
    Instant endedAt)
    implements ClaimFact {}
