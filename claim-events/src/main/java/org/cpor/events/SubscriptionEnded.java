package org.cpor.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * No subscription on which a claim holds its subject can be used any more. Told once for each
 * claim, even if the subscription comes back and ends again.
 *
 * @param subscriptionId the one that the claim names; null when it names none, and the last of the
 *     tenant's with the workload has ended
 * @param status what the directory says of the subscription, such as {@code EXPIRED} or {@code
 *     DELETED}; null when the directory has none of the tenant's with the product any more
 * @param reason the code of the finding that a verification would have now, such as {@code
 *     SUBSCRIPTION_NOT_ACTIVE}; null when an earlier version of the verifier told it
 * @param endedAt when it was known here of a subscription that is held
 */
public record SubscriptionEnded(
    ClaimReference claim,
    @Nullable UUID subscriptionId,
    @Nullable String status,
    @Nullable String reason,
    Instant endedAt)
    implements ClaimFact {}
