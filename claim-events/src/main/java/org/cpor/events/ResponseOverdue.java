package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The partner did not answer a request by its deadline. A claim under review is rejected for this.
 * The claim of a holder is judged on the documents that it has.
 */
public record ResponseOverdue(
    ClaimReference claim, UUID caseId, UUID requestId, Instant respondBy, Instant overdueAt)
    implements ClaimFact {}
