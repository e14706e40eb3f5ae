package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * A verified claim became a party to a review case.
 *
 * @param contested whether the case has other parties at this moment
 * @param reviewDueAt the due date of the first review: the end of the claim's fifth business day
 */
public record ReviewOpened(
    ClaimReference claim, UUID caseId, boolean contested, Instant reviewDueAt, Instant openedAt)
    implements ClaimFact {}
