package org.cpor.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim was rejected by a ruling, or because its partner did not answer in time.
 *
 * @param caseId null when the claim was never under review
 * @param reason such as {@code AWARDED_TO_ANOTHER_PARTNER} or {@code INSUFFICIENT_POE}
 * @param disputableUntil the end of the time in which the partner may dispute the rejection; null
 *     when it may not
 */
public record ClaimRejected(
    ClaimReference claim,
    @Nullable UUID caseId,
    String reason,
    Instant decidedAt,
    @Nullable Instant disputableUntil)
    implements ClaimFact {}
