package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * No other partner claims or holds the subject of this claim any more, while it is still under
 * review. Another may come: then {@link CompetingClaimDetected} is said again.
 */
public record CompetitionEnded(ClaimReference claim, UUID caseId, Instant endedAt)
    implements ClaimFact {}
