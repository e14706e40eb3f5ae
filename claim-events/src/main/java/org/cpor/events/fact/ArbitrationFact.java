package org.cpor.events.fact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.events.topic.Topics;
import org.jspecify.annotations.Nullable;

/**
 * The facts about the correction, the review and the association of a claim. Arbitration publishes
 * them on {@link Topics#ARBITRATIONS}.
 */
public sealed interface ArbitrationFact extends ClaimFact {

  /**
   * A claim failed its verification. The claim is rejected if its partner does not act by the
   * deadline.
   *
   * @param revision the revision that failed
   * @param reason {@code FINDINGS}: the partner has to correct the claim; {@code
   *     STILL_NOT_PROVISIONED}: the product was not provisioned within the policy's time
   * @param respondBy the end of the last business day on which an answer counts
   */
  record ResponseAwaited(
      ClaimReference claim, int revision, String reason, Instant respondBy, Instant awaitedAt)
      implements ArbitrationFact {}

  /**
   * A verified claim became a party to a review case.
   *
   * @param contested whether the case already had other parties
   * @param reviewDueAt the due date of the review before any extension
   * @param reviewClock how {@code reviewDueAt} was counted; null in older facts
   */
  record ReviewOpened(
      ClaimReference claim,
      UUID caseId,
      boolean contested,
      Instant reviewDueAt,
      Instant openedAt,
      @Nullable ReviewClock reviewClock)
      implements ArbitrationFact {

    /** A review. How its due date was counted is not known. */
    public ReviewOpened(
        ClaimReference claim,
        UUID caseId,
        boolean contested,
        Instant reviewDueAt,
        Instant openedAt) {
      this(claim, caseId, contested, reviewDueAt, openedAt, null);
    }
  }

  /**
   * Another partner claims or holds the same product, or the same subscription, of the customer.
   * One fact is published for each claim of the case, including the claim of the holder. The fact
   * does not name the other partner.
   */
  record CompetingClaimDetected(ClaimReference claim, UUID caseId, Instant detectedAt)
      implements ArbitrationFact {}

  /**
   * No other partner claims or holds the subject of this claim any more. The claim is still under
   * review, or holds its subject. If another partner claims the subject later, {@link
   * CompetingClaimDetected} is published again.
   */
  record CompetitionEnded(ClaimReference claim, UUID caseId, Instant endedAt)
      implements ArbitrationFact {}

  /**
   * A reviewer asked the partner for more information on its claim.
   *
   * @param codes what is missing, such as {@code MISSING_CUSTOMER_ACKNOWLEDGEMENT}; at least one
   * @param message the reviewer's words to the partner; null when the codes are enough
   * @param respondBy the end of the last business day on which an answer counts
   * @param requestedBy the reviewer's name, which the partner must not learn; null in older facts
   * @param documentsRequired whether an answer needs a document; null (older facts) means no
   */
  record InformationRequested(
      ClaimReference claim,
      UUID caseId,
      UUID requestId,
      List<String> codes,
      @Nullable String message,
      Instant respondBy,
      Instant requestedAt,
      @Nullable String requestedBy,
      @Nullable Boolean documentsRequired)
      implements ArbitrationFact {

    public InformationRequested {
      codes = List.copyOf(codes);
    }
  }

  /**
   * The partner did not answer a request by the deadline of the request. If the claim does not hold
   * the subject, it is rejected for this reason. If the claim already holds the subject, it stays
   * in the case, and reviewers judge its documents without the answer.
   */
  record ResponseOverdue(
      ClaimReference claim, UUID caseId, UUID requestId, Instant respondBy, Instant overdueAt)
      implements ArbitrationFact {}

  /**
   * The review of a claim got a later due date.
   *
   * @param reason such as {@code WORKING_WITH_CURRENT_HOLDER}
   * @param message the reviewer's words to the partner; null when the reviewer wrote none
   * @param reviewClock how the new due date was counted from the earlier one; null in older facts
   */
  record ReviewExtended(
      ClaimReference claim,
      UUID caseId,
      String reason,
      @Nullable String message,
      Instant reviewDueAt,
      Instant extendedAt,
      @Nullable ReviewClock reviewClock)
      implements ArbitrationFact {}

  /** The review of a claim passed its due date. One fact is published for each due date. */
  record ReviewOverdue(ClaimReference claim, UUID caseId, Instant reviewDueAt, Instant overdueAt)
      implements ArbitrationFact {}

  /**
   * A case was escalated to the review leads, because the review of {@code claim} became overdue. A
   * case is escalated at most once for each due date. If several claims of the case have the same
   * due date, the fact names one of these claims.
   */
  record ReviewEscalated(
      ClaimReference claim, UUID caseId, Instant reviewDueAt, Instant escalatedAt)
      implements ArbitrationFact {}

  /**
   * A ruling awarded the subject to this claim. {@link AssociationStarted} is published separately.
   *
   * @param confirmed the codes of the objections to this award, such as {@code SUBSCRIPTION_ENDED};
   *     the reviewer saw these objections and awarded the subject in spite of them; null when there
   *     were no objections
   * @param confirmedBy the name of that reviewer; null when {@code confirmed} is null
   * @param decidedBy the reviewer's name, which the partner must not learn; null in older facts
   */
  record ClaimApproved(
      ClaimReference claim,
      UUID caseId,
      UUID associationId,
      Instant decidedAt,
      @Nullable List<String> confirmed,
      @Nullable String confirmedBy,
      @Nullable String decidedBy)
      implements ArbitrationFact {

    public ClaimApproved {
      confirmed = confirmed == null ? null : List.copyOf(confirmed);
    }

    /** An approval without objections. */
    public ClaimApproved(ClaimReference claim, UUID caseId, UUID associationId, Instant decidedAt) {
      this(claim, caseId, associationId, decidedAt, null, null, null);
    }
  }

  /**
   * A claim was rejected. The cause is a ruling, a decline by the customer, a missing correction,
   * or a missing answer to a request.
   *
   * @param caseId null when the claim was never under review
   * @param reason such as {@code AWARDED_TO_ANOTHER_PARTNER} or {@code INSUFFICIENT_POE}
   * @param disputableUntil until when the partner can dispute; null when a dispute is not possible
   * @param decidedBy the name of the reviewer who ruled, which the partner must not learn; null in
   *     older facts, and when the platform or the customer decided
   * @param ownClaimId the claim of the same partner that holds the subject now; null when none does
   */
  record ClaimRejected(
      ClaimReference claim,
      @Nullable UUID caseId,
      String reason,
      Instant decidedAt,
      @Nullable Instant disputableUntil,
      @Nullable String decidedBy,
      @Nullable UUID ownClaimId)
      implements ArbitrationFact {

    /** A rejection without the name of a reviewer. */
    public ClaimRejected(
        ClaimReference claim,
        @Nullable UUID caseId,
        String reason,
        Instant decidedAt,
        @Nullable Instant disputableUntil) {
      this(claim, caseId, reason, decidedAt, disputableUntil, null, null);
    }
  }

  /**
   * A review lead corrected the ruling, and the decision on this claim, or the reason of its
   * rejection, changed. The new decision and the changes of associations are published as facts of
   * their own.
   *
   * @param before the earlier decision, such as {@code APPROVED}, or {@code RETAINED} for a holder
   * @param after the new decision; with {@code RETAINED}, the claim gets its subject back
   * @param reason why the new decision rejects the claim, such as {@code INSUFFICIENT_POE}; null
   *     when it does not reject the claim
   * @param disputableUntil as in {@link ClaimRejected}
   * @param ruledAt when the earlier decision was made
   * @param correctedBy the name of the lead
   */
  record RulingCorrected(
      ClaimReference claim,
      UUID caseId,
      String before,
      String after,
      @Nullable String reason,
      @Nullable Instant disputableUntil,
      Instant ruledAt,
      String correctedBy,
      Instant correctedAt)
      implements ArbitrationFact {}

  /**
   * An approved claim holds its subject from now on.
   *
   * @param declinableUntil until when the customer can decline; null without end and in older facts
   * @param customerContact the contact that the claim names; null without one and in older facts
   * @param productNames the names of the product; null when they are not known, and in older facts
   * @param partnerName the partner's display name; null when it is not known, and in older facts
   * @param confirmed the codes of the objections, such as {@code SUBSCRIPTION_ENDED}, which the
   *     reviewer or the lead confirmed; null when there were no objections, and in older facts
   */
  record AssociationStarted(
      ClaimReference claim,
      UUID associationId,
      Subject subject,
      Instant startedAt,
      @Nullable Instant declinableUntil,
      @Nullable ContactPerson customerContact,
      @Nullable ProductNames productNames,
      @Nullable String partnerName,
      @Nullable List<String> confirmed)
      implements ArbitrationFact {

    public AssociationStarted {
      confirmed = confirmed == null ? null : List.copyOf(confirmed);
    }
  }

  /**
   * The customer declined an association, through the link in the e-mail to the customer's contact.
   * {@link AssociationEnded} and {@link ClaimRejected} are published separately.
   *
   * @param reason in the customer's words
   */
  record CustomerDeclined(
      ClaimReference claim, UUID associationId, String reason, Instant declinedAt)
      implements ArbitrationFact {}

  /**
   * A claim no longer holds its subject.
   *
   * @param reason such as {@code SUBSCRIPTION_ENDED}; the schema {@code EndReason} in the OpenAPI
   *     document of arbitration describes all reasons
   * @param ownClaimId the claim of the same partner that holds the subject now; null when none does
   */
  record AssociationEnded(
      ClaimReference claim,
      UUID associationId,
      Subject subject,
      String reason,
      Instant endedAt,
      @Nullable UUID ownClaimId)
      implements ArbitrationFact {}

  /**
   * The association of a claim ended because the subscription ended. The tenant has another usable
   * subscription with the product, and the partner is allowed to claim this subscription. This fact
   * is published after {@link AssociationEnded}.
   *
   * @param successorSubscriptionId the other subscription
   * @param renewalPendingUntil the end of the suggestion to renew; until then, reviewers who review
   *     other partners' claims on the subject see this suggestion
   */
  record RenewalSuggested(
      ClaimReference claim,
      UUID associationId,
      UUID successorSubscriptionId,
      Instant renewalPendingUntil,
      Instant suggestedAt)
      implements ArbitrationFact {}
}
