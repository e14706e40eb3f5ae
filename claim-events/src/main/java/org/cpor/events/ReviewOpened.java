package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A verified claim became a party to a review case.
 *
 * @param contested whether other parties share the case at this moment
 * @param reviewDueAt the end of the claim's fifth business day, its first review's due date
 */
public record ReviewOpened(
    ClaimReference claim, UUID caseId, boolean contested, Instant reviewDueAt, Instant openedAt)
    implements ClaimFact {}
