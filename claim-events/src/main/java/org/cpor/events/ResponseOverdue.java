package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The partner did not answer a request by its deadline. A claim that is under review is rejected
 * for it; one that holds the subject is judged on the documents it has.
 */
public record ResponseOverdue(
    ClaimReference claim, UUID caseId, UUID requestId, Instant respondBy, Instant overdueAt)
    implements ClaimFact {}
