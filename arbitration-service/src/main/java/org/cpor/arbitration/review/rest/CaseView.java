package org.cpor.arbitration.review.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.queue.QueueClock;
import org.cpor.arbitration.review.application.queue.QueuedCase;
import org.cpor.arbitration.review.application.queue.QueuedCase.QueuedParty;
import org.cpor.arbitration.review.application.queue.Urgency;
import org.cpor.arbitration.review.domain.Lease;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list of cases.
 *
 * @param customerName absent if no feed has published the name
 * @param region the customer's country; absent when it is not known
 * @param contested whether several partners claim or hold the subject
 * @param disputed whether a claim in the case disputes an earlier rejection
 * @param escalated whether the case was escalated to the leads
 * @param parties the number of parties, including the parties that left the case
 * @param partners the parties that have not left the case
 * @param firstReviewDueAt the due date of the claim that opened the case, before any extension
 * @param dueAt the earliest due date of the claims under review
 * @param urgency absent for a decided case
 * @param dueSoon whether the case has the urgency {@code DUE_TODAY} or {@code DUE_SOON}
 * @param overdue whether the case is undecided and its due date has passed
 * @param assignee the reviewer who has the case; absent if nobody has the case, or if the lease has
 *     expired
 * @param leaseExpiresAt the end of the lease; absent if nobody has the case
 * @param renewalPendingUntil the end of a competing renewal of another partner; absent if there is
 *     no such renewal
 */
record CaseView(
    UUID caseId,
    Subject subject,
    @Nullable String customerName,
    @Nullable String region,
    boolean contested,
    boolean disputed,
    boolean escalated,
    CaseState state,
    int parties,
    List<QueuedParty> partners,
    Instant openedAt,
    Instant firstReviewDueAt,
    Instant dueAt,
    @Nullable Urgency urgency,
    boolean dueSoon,
    boolean overdue,
    @Nullable String assignee,
    @Nullable Instant leaseExpiresAt,
    @Nullable Instant renewalPendingUntil) {

  static CaseView of(QueuedCase queued, QueueClock clock) {
    Lease lease = live(queued.lease(), clock.now());
    Urgency urgency = Urgency.of(queued, clock);
    return new CaseView(
        queued.caseId(),
        queued.subject(),
        queued.customerName(),
        queued.region(),
        queued.contested(),
        queued.disputed(),
        queued.escalated(),
        queued.state(),
        queued.partyCount(),
        queued.parties(),
        queued.openedAt(),
        queued.firstReviewDueAt(),
        queued.dueAt(),
        urgency,
        urgency == Urgency.DUE_TODAY || urgency == Urgency.DUE_SOON,
        urgency == Urgency.OVERDUE,
        lease == null ? null : lease.assignee(),
        lease == null ? null : lease.expiresAt(),
        queued.renewalPendingUntil());
  }

  private static @Nullable Lease live(@Nullable Lease lease, Instant now) {
    return lease != null && lease.isLive(now) ? lease : null;
  }
}
