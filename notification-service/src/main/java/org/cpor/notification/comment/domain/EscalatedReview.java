package org.cpor.notification.comment.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * A case whose review passed its due date. The leads are told, not the partners.
 *
 * @param claimId the first claim of the case whose review passed the due date
 */
public record EscalatedReview(UUID claimId, UUID caseId, Instant reviewDueAt) {}
