package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Another partner claims, or holds, the subject of this claim. Said once to each claim of the case,
 * the holder's included; never says who the other is.
 */
public record CompetingClaimDetected(ClaimReference claim, UUID caseId, Instant detectedAt)
    implements ClaimFact {}
