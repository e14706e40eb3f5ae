package org.cpor.events;

import java.time.Instant;

/**
 * A usable subscription supports a claim under review again, after {@link SubscriptionLapsed}.
 *
 * @param restoredAt when the verifier learned this
 */
public record SubscriptionRestored(ClaimReference claim, Instant restoredAt) implements ClaimFact {}
