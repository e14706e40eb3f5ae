package org.cpor.arbitration.review.application.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.domain.Lease;
import org.jspecify.annotations.Nullable;

/**
 * A case in the queue.
 *
 * @param customerName null if no feed has published the name
 * @param region the customer's country; null when it is not known
 * @param disputed whether a claim in the case disputes an earlier rejection
 * @param escalated whether the case was escalated to the leads
 * @param partyCount the number of parties, including the parties that left
 * @param firstReviewDueAt the due date of the claim that opened the case, before any extension
 * @param soonAt the first instant of the last counted day before {@code dueAt}
 * @param dueAt the earliest due date of the claims under review
 * @param lease the last lease, which can have expired; null if nobody has taken the case
 * @param parties the parties that have not left, in the order in which they joined
 * @param renewalPendingUntil the time until which a renewal of another partner is pending and
 *     competes with a claim of the case; null if there is no such renewal
 * @param position the place of the case in the list
 */
public record QueuedCase(
    UUID caseId,
    Subject subject,
    @Nullable String customerName,
    @Nullable String region,
    CaseState state,
    boolean contested,
    boolean disputed,
    boolean escalated,
    int partyCount,
    Instant firstReviewDueAt,
    Instant soonAt,
    Instant dueAt,
    Instant openedAt,
    @Nullable Lease lease,
    List<QueuedParty> parties,
    @Nullable Instant renewalPendingUntil,
    QueuePosition position) {

  public QueuedCase {
    parties = List.copyOf(parties);
  }

  /** Returns this case with the parties {@code found}. */
  public QueuedCase with(List<QueuedParty> found) {
    return with(found, renewalPendingUntil);
  }

  QueuedCase withRenewalPendingUntil(Instant until) {
    return with(parties, until);
  }

  private QueuedCase with(List<QueuedParty> found, @Nullable Instant pendingUntil) {
    return new QueuedCase(
        caseId,
        subject,
        customerName,
        region,
        state,
        contested,
        disputed,
        escalated,
        partyCount,
        firstReviewDueAt,
        soonAt,
        dueAt,
        openedAt,
        lease,
        found,
        pendingUntil,
        position);
  }

  /**
   * A party of the case.
   *
   * @param partnerName null if no feed has published the name
   */
  public record QueuedParty(
      UUID claimId,
      PartyRole role,
      String partnerId,
      @Nullable String partnerName,
      String activity) {}
}
