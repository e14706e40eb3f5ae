package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.domain.Lease;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue.
 *
 * @param parties the number of parties
 * @param firstReviewDueAt the first due date of the first claim
 * @param soonAt the first instant of the last counted day before {@code dueAt}
 * @param dueAt the earliest due date of the claims under review
 * @param lease the last one given, possibly expired
 * @param renewalPendingUntil until when a renewal is pending with which a claim of the case
 *     competes; null if there is none
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
    @Nullable Lease lease,
    @Nullable Instant renewalPendingUntil) {

  QueuedCase withRenewalPendingUntil(Instant until) {
    return new QueuedCase(
        caseId, subject, state, contested, parties, firstReviewDueAt, soonAt, dueAt, lease, until);
  }
}
