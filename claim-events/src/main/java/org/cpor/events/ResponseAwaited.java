package org.cpor.events;

import java.time.Instant;

/**
 * A claim that failed its verification does not go on by itself: its partner has to act by a
 * deadline, or the claim is rejected.
 *
 * @param revision which filing of the claim failed
 * @param reason {@code FINDINGS}: there is something to correct; {@code STILL_NOT_PROVISIONED}: the
 *     product has not been provisioned in all the time that this may take
 * @param respondBy the end of the last business day on which an answer counts
 */
public record ResponseAwaited(
    ClaimReference claim, int revision, String reason, Instant respondBy, Instant awaitedAt)
    implements ClaimFact {}
