package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A ruling did not award the subject to this claim.
 *
 * @param reason such as {@code AWARDED_TO_ANOTHER_PARTNER} or {@code INSUFFICIENT_POE}
 */
public record ClaimRejected(ClaimReference claim, UUID caseId, String reason, Instant decidedAt)
    implements Fact {}
