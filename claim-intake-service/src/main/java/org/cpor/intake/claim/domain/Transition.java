package org.cpor.intake.claim.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a claim's history: its status changed, or why it has it.
 *
 * @param from null for the filing
 * @param event the type of the fact that tells of it, such as {@code CLAIM_APPROVED}
 * @param at when that happened
 * @param reason a code, several, or the partner's own words; null where there is nothing to say
 */
public record Transition(
    @Nullable ClaimStatus from,
    ClaimStatus to,
    String event,
    Actor actor,
    Instant at,
    @Nullable String reason) {}
