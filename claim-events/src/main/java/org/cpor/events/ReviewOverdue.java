package org.cpor.events;

import java.time.Instant;
import java.util.UUID;

/**
 * The review of a claim was not finished by its due date.
 *
 * @param reviewDueAt the due date that passed
 * @param overdueAt when the service noticed this
 */
public record ReviewOverdue(
    ClaimReference claim, UUID caseId, Instant reviewDueAt, Instant overdueAt)
    implements ClaimFact {}
