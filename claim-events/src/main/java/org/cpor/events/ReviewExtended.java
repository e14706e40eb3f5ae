package org.cpor.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review of a claim takes longer than its due date.
 *
 * @param reason such as {@code WORKING_WITH_CURRENT_HOLDER}
 * @param message the reviewer's words to the partner; null when the reviewer wrote none
 * @param reviewDueAt the new due date
 */
public record ReviewExtended(
    ClaimReference claim,
    UUID caseId,
    String reason,
    @Nullable String message,
    Instant reviewDueAt,
    Instant extendedAt)
    implements ClaimFact {}
