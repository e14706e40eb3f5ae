package org.cpor.events;

import java.time.Instant;

/**
 * The directory has no usable subscription any more that supports a claim under review. The
 * subscription may be restored later.
 *
 * @param reason the code of the finding that a verification would have now, such as {@code
 *     SUBSCRIPTION_NOT_ACTIVE}
 * @param lapsedAt when the verifier learned this
 */
public record SubscriptionLapsed(ClaimReference claim, String reason, Instant lapsedAt)
    implements ClaimFact {}
