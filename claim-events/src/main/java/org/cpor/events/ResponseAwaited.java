package org.cpor.events;

import java.time.Instant;

/**
 * A claim failed its verification. Its partner must act by a deadline, or the claim is rejected.
 *
 * @param revision the revision of the claim that failed
 * @param reason {@code FINDINGS}: there is something to correct; {@code STILL_NOT_PROVISIONED}: the
 *     product was not provisioned within the time that the policy allows
 * @param respondBy the end of the last business day on which an answer counts
 */
public record ResponseAwaited(
    ClaimReference claim, int revision, String reason, Instant respondBy, Instant awaitedAt)
    implements ClaimFact {}
