package org.cpor.events;

import java.time.Instant;

/**
 * A subscription carries a claim under review again, after all of them had lapsed.
 *
 * @param restoredAt when it was known here
 */
public record SubscriptionRestored(ClaimReference claim, Instant restoredAt) implements ClaimFact {}
