package org.cpor.arbitration.review.rest;

import java.time.Instant;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.queue.QueuedCase;
import org.cpor.arbitration.review.domain.Lease;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list of the queue.
 *
 * @param parties the number of parties
 * @param dueSoon whether the last counted day before the due date has begun
 * @param assignee absent if nobody has the case, or the lease has expired
 * @param renewalPendingUntil until when a renewal of another partner is pending, with which a claim
 *     of the case competes; absent if there is none
 */
record CaseView(
    UUID caseId,
    Subject subject,
    boolean contested,
    CaseState state,
    int parties,
    Instant firstReviewDueAt,
    Instant dueAt,
    boolean dueSoon,
    boolean overdue,
    @Nullable String assignee,
    @Nullable Instant leaseExpiresAt,
    @Nullable Instant renewalPendingUntil) {

  static CaseView of(QueuedCase queued, Instant now) {
    Lease lease = live(queued.lease(), now);
    return new CaseView(
        queued.caseId(),
        queued.subject(),
        queued.contested(),
        queued.state(),
        queued.parties(),
        queued.firstReviewDueAt(),
        queued.dueAt(),
        isPast(queued.state(), queued.soonAt(), now)
            && !isPast(queued.state(), queued.dueAt(), now),
        isPast(queued.state(), queued.dueAt(), now),
        lease == null ? null : lease.assignee(),
        lease == null ? null : lease.expiresAt(),
        queued.renewalPendingUntil());
  }

  private static @Nullable Lease live(@Nullable Lease lease, Instant now) {
    return lease != null && lease.isLive(now) ? lease : null;
  }

  private static boolean isPast(CaseState state, Instant dueAt, Instant now) {
    return state.isUndecided() && !now.isBefore(dueAt);
  }
}
