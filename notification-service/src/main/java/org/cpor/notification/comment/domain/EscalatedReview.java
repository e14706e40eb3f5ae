package org.cpor.notification.comment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A case that was escalated, because the review of one of its claims passed its due date. The
 * review leads are informed; partners are not.
 *
 * @param claimId the claim whose review passed its due date
 */
public record EscalatedReview(UUID claimId, UUID caseId, Instant reviewDueAt) {}
