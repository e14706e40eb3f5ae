package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Another partner claims, or holds, the subject of this claim. Published once for each claim of the
 * case, including the holder's. It never names the other partner.
 */
public record CompetingClaimDetected(ClaimReference claim, UUID caseId, Instant detectedAt)
    implements ClaimFact {}
