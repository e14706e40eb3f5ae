package org.cpor.events;

import java.time.Instant;

/**
 * While a claim is under review, the directory has come to say that no subscription carries it that
 * can be used. It may be restored later.
 *
 * @param reason the code of the finding that a verification would have now, such as {@code
 *     SUBSCRIPTION_NOT_ACTIVE}
 * @param lapsedAt when it was known here
 */
public record SubscriptionLapsed(ClaimReference claim, String reason, Instant lapsedAt)
    implements ClaimFact {}
