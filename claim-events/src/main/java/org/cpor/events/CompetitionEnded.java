package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * No other partner claims or holds the subject of this claim any more, and the claim is still under
 * review. When another partner claims it later, {@link CompetingClaimDetected} is published again.
 */
public record CompetitionEnded(ClaimReference claim, UUID caseId, Instant endedAt)
    implements ClaimFact {}
