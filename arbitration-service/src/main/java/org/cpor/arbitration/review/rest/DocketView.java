package org.cpor.arbitration.review.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.DayView;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.PartyDecision;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.ReviewExtension;
import org.cpor.arbitration.review.domain.claim.Comment;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.Assessment;
import org.cpor.arbitration.review.domain.party.ChecklistItem;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.arbitration.review.domain.party.RequestCode;
import org.jspecify.annotations.Nullable;

/**
 * The docket of a case.
 *
 * @param assignee absent if nobody has the case, or the lease has expired
 * @param holder the active association with the subject
 * @param renewal the pending renewal of an ended association with the subject; absent if there is
 *     none, or the case is decided
 */
record DocketView(
    UUID caseId,
    Subject subject,
    boolean contested,
    CaseState state,
    Instant firstReviewDueAt,
    Instant dueAt,
    boolean overdue,
    Instant openedAt,
    @Nullable String assignee,
    @Nullable Instant leaseExpiresAt,
    @Nullable HolderView holder,
    @Nullable RenewalView renewal,
    Docket.@Nullable GivenRuling ruling,
    List<PartyView> parties,
    List<RequestView> requests,
    List<CommentView> comments,
    List<Docket.TimelineEntry> timeline) {

  static DocketView of(Docket docket, DocumentLinks links, Instant now) {
    Lease lease = CaseView.live(docket.lease(), now);
    return new DocketView(
        docket.caseId(),
        docket.subject(),
        docket.contested(),
        docket.state(),
        docket.firstReviewDueAt(),
        docket.dueAt(),
        CaseView.isPast(docket.state(), docket.dueAt(), now),
        docket.openedAt(),
        lease == null ? null : lease.assignee(),
        lease == null ? null : lease.expiresAt(),
        docket.holder() == null ? null : HolderView.of(docket.holder()),
        docket.renewal() == null ? null : RenewalView.of(docket.renewal()),
        docket.ruling(),
        docket.parties().stream().map(party -> PartyView.of(party, docket, links)).toList(),
        docket.requests().stream().map(RequestView::of).toList(),
        docket.comments().stream().map(comment -> CommentView.of(comment, links)).toList(),
        docket.timeline());
  }

  /** The active association with the subject. */
  record HolderView(UUID associationId, UUID claimId, String partnerId, Instant since) {

    static HolderView of(Association.Active held) {
      return new HolderView(
          held.associationId(),
          held.holder().claimId(),
          held.holder().partnerId(),
          held.startedAt());
    }
  }

  /**
   * One party of the case.
   *
   * @param earlierRevisions the earlier revisions that were under review, oldest first
   * @param firstReviewDueAt absent for a holder, because its claim is approved
   * @param clock how {@code firstReviewDueAt} was counted; absent with it
   * @param dueAt the current due date of its review; absent for a holder
   * @param dueClock how {@code dueAt} was counted; absent with it, or if the count was not stored
   * @param extension how far its review may be extended; absent unless the claim is under review
   * @param disputes whether the claim was rejected before
   * @param dispute the dispute that this case decides; absent if there is none
   * @param reviews oldest first; the last one is valid
   * @param subscriptionEnded the code of the finding that a verification would report; absent if
   *     the claim has a usable subscription
   * @param renewalPendingUntil until when another partner's renewal is pending; absent unless the
   *     claim is under review and competes with one
   * @param leftAt absent while the claim is a party
   */
  record PartyView(
      UUID claimId,
      PartyRole role,
      String partnerId,
      ClaimView claim,
      List<ClaimView> earlierRevisions,
      @Nullable Instant firstReviewDueAt,
      @Nullable ClockView clock,
      @Nullable Instant dueAt,
      @Nullable ClockView dueClock,
      ReviewExtension.@Nullable Outlook extension,
      boolean disputes,
      @Nullable DisputeView dispute,
      List<ReviewView> reviews,
      @Nullable String subscriptionEnded,
      @Nullable Instant renewalPendingUntil,
      Instant joinedAt,
      @Nullable Instant leftAt,
      @Nullable Departure leftWhy,
      @Nullable UUID associationId,
      @Nullable PartyDecision decision,
      @Nullable RejectionReason rejectionReason) {

    static PartyView of(Docket.HeardParty party, Docket docket, DocumentLinks links) {
      DueDate firstReview = party.firstReview();
      DueDate due = party.due();
      PolicyProfile policy = party.policy();
      UUID claimId = party.claim().partnerClaim().claimId();
      boolean underReview = party.role() == PartyRole.CLAIMANT;
      return new PartyView(
          claimId,
          party.role(),
          party.claim().partnerClaim().partnerId(),
          ClaimView.of(party.claim(), policy, links),
          party.earlier().stream().map(claim -> ClaimView.of(claim, policy, links)).toList(),
          underReview ? firstReview.dueAt() : null,
          underReview ? ClockView.of(firstReview, policy.name()) : null,
          due == null ? null : due.dueAt(),
          due == null ? null : ClockView.of(due, policy.name()),
          party.extension(),
          party.disputes(),
          docket.disputes().stream()
              .filter(filed -> filed.claimId().equals(claimId))
              .findFirst()
              .map(filed -> DisputeView.of(filed.dispute(), links))
              .orElse(null),
          docket.reviews().stream()
              .filter(given -> given.claimId().equals(claimId))
              .map(ReviewView::of)
              .toList(),
          party.subscriptionEnded(),
          RenewalView.pendingUntil(docket.renewal(), party),
          party.joinedAt(),
          party.leftAt(),
          party.leftWhy(),
          party.associationId(),
          party.decision(),
          party.rejectionReason());
    }
  }

  /** A partner's dispute of the rejection of its claim. */
  record DisputeView(String justification, List<DocumentView> documents, Instant at) {

    static DisputeView of(Dispute dispute, DocumentLinks links) {
      return new DisputeView(
          dispute.justification(),
          DocumentView.of(dispute.documents(), links),
          dispute.disputedAt());
    }
  }

  /**
   * A request to one party.
   *
   * @param clock how {@code respondBy} was counted; absent if the count was not stored
   * @param answeredIn the id of the comment with the answer; absent without an answer
   * @param overdueAt absent unless the deadline passed without an answer
   */
  record RequestView(
      UUID requestId,
      UUID claimId,
      List<RequestCode> codes,
      @Nullable String message,
      String by,
      Instant at,
      Instant respondBy,
      @Nullable ClockView clock,
      @Nullable UUID answeredIn,
      @Nullable Instant answeredAt,
      @Nullable Instant overdueAt) {

    static RequestView of(Docket.AskedParty asked) {
      return new RequestView(
          asked.requestId(),
          asked.claimId(),
          asked.codes(),
          asked.message(),
          asked.by(),
          asked.at(),
          asked.due().dueAt(),
          ClockView.of(asked.due(), null),
          asked.answeredIn(),
          asked.answeredAt(),
          asked.overdueAt());
    }
  }

  /** A partner's comment on its claim while the claim was a party. */
  record CommentView(
      UUID commentId, UUID claimId, String text, List<DocumentView> documents, Instant at) {

    static CommentView of(Docket.WrittenComment written, DocumentLinks links) {
      Comment comment = written.comment();
      return new CommentView(
          comment.commentId(),
          written.claimId(),
          comment.text(),
          DocumentView.of(comment.documents(), links),
          written.at());
    }
  }

  /** A review of one party's proof of execution. */
  record ReviewView(
      Assessment assessment,
      Map<ChecklistItem, Boolean> checklist,
      @Nullable String notes,
      String by,
      Instant at) {

    static ReviewView of(Docket.GivenReview given) {
      return new ReviewView(
          given.review().assessment(),
          given.review().checklist(),
          given.review().notes(),
          given.by(),
          given.at());
    }
  }

  /**
   * How a due date was counted when it was set.
   *
   * @param policy the profile that sets the number of days; absent for the deadline of a request
   */
  record ClockView(@Nullable String policy, String region, ZoneId zone, List<DayView> days) {

    /** Null if the days were not stored. */
    static @Nullable ClockView of(DueDate due, @Nullable String policy) {
      return due.days().isEmpty()
          ? null
          : new ClockView(policy, due.region(), due.zone(), DayView.of(due));
    }
  }
}
