package org.cpor.arbitration.review.rest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.DayView;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.application.docket.CaseState;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.PartyDecision;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
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
 * @param assignee who has it; absent when nobody does, or the lease has lapsed
 * @param holder who holds the subject now
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
        docket.ruling(),
        docket.parties().stream().map(party -> PartyView.of(party, docket, links)).toList(),
        docket.requests().stream().map(RequestView::of).toList(),
        docket.comments().stream().map(comment -> CommentView.of(comment, links)).toList(),
        docket.timeline());
  }

  /** Who holds the subject. */
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
   * @param earlierRevisions what the claim said before its partner corrected it, oldest first
   * @param firstReviewDueAt absent for a holder, whose claim is approved
   * @param clock how the first due date was counted; absent with it
   * @param dueAt when its review is due now; absent for a holder
   * @param dueClock how that due date was counted; absent with it, or when nobody kept it
   * @param disputes whether the claim was rejected before
   * @param dispute why its partner does not accept that; absent when it was not told here
   * @param reviews how its documents were judged, oldest first: the last one stands
   * @param subscriptionEnded why no subscription carries its claim any more that can be used: the
   *     code of the finding that a verification would have; absent when one does
   * @param leftAt absent while it is heard
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
      boolean disputes,
      @Nullable DisputeView dispute,
      List<ReviewView> reviews,
      @Nullable String subscriptionEnded,
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
          party.joinedAt(),
          party.leftAt(),
          party.leftWhy(),
          party.associationId(),
          party.decision(),
          party.rejectionReason());
    }
  }

  /** Why a partner does not accept the rejection of its claim. */
  record DisputeView(String justification, List<DocumentView> documents, Instant at) {

    static DisputeView of(Dispute dispute, DocumentLinks links) {
      return new DisputeView(
          dispute.justification(),
          DocumentView.of(dispute.documents(), links),
          dispute.disputedAt());
    }
  }

  /**
   * What one party was asked for.
   *
   * @param clock how {@code respondBy} was counted; absent when nobody kept it
   * @param answeredIn the comment that answers it; absent while there is none
   * @param overdueAt absent unless the time to answer has passed
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

  /** What the partner of a claim wrote in its comments while the case heard it. */
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

  /** How a reviewer judged one party's proof of execution. */
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
   * A claim as its partner filed it.
   *
   * @param proofOfExecution the ids of its documents
   * @param documents what is known of them
   */
  record ClaimView(
      String locale,
      int revision,
      Instant filedAt,
      String domain,
      String mpnId,
      String solutionArea,
      String activity,
      String product,
      @Nullable UUID subscriptionId,
      List<UUID> proofOfExecution,
      List<DocumentView> documents,
      List<String> warnings) {

    static ClaimView of(Claim claim, PolicyProfile policy, DocumentLinks links) {
      PartnerClaim partnerClaim = claim.partnerClaim();
      ClaimContent content = claim.content();
      return new ClaimView(
          partnerClaim.locale(),
          claim.revision(),
          claim.filedAt(),
          content.domain(),
          content.mpnId(),
          content.solutionArea(),
          content.activity(),
          content.product(),
          content.subscriptionId(),
          content.proofOfExecution(),
          DocumentView.of(claim, policy.acknowledgementMonths(), links),
          claim.warnings());
    }
  }

  /**
   * How a due date was counted, as it was counted then.
   *
   * @param policy whose number of days it is; absent of a request's
   */
  record ClockView(@Nullable String policy, String region, ZoneId zone, List<DayView> days) {

    /** Null when the days were not kept. */
    static @Nullable ClockView of(DueDate due, @Nullable String policy) {
      return due.days().isEmpty()
          ? null
          : new ClockView(policy, due.region(), due.zone(), DayView.of(due));
    }
  }
}
