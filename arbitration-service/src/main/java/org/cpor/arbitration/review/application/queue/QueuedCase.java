package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.domain.Lease;
import org.jspecify.annotations.Nullable;

/**
 * A case as the queue shows it.
 *
 * @param parties how many claims are heard
 * @param firstReviewDueAt when the first review of its first claim was due
 * @param soonAt when the last day before {@code dueAt} begins
 * @param dueAt when the most urgent of the reviews is due now
 * @param lease the last one given, which may have lapsed
 */
public record QueuedCase(
    UUID caseId,
    Subject subject,
    CaseState state,
    boolean contested,
    int parties,
    Instant firstReviewDueAt,
    Instant soonAt,
    Instant dueAt,
    @Nullable Lease lease) {}
