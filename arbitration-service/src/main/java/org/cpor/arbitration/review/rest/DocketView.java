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
import org.cpor.arbitration.review.application.CaseState;
import org.cpor.arbitration.review.application.Docket;
import org.cpor.arbitration.review.application.PartyDecision;
import org.cpor.arbitration.review.application.PartyRole;
import org.cpor.arbitration.review.domain.Assessment;
import org.cpor.arbitration.review.domain.ChecklistItem;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.ClaimContent;
import org.cpor.arbitration.review.domain.Departure;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.RejectionReason;
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
    List<Docket.AskedParty> requests,
    List<Docket.TimelineEntry> timeline) {

  static DocketView of(Docket docket, Instant now) {
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
        docket.parties().stream().map(party -> PartyView.of(party, docket.reviews())).toList(),
        docket.requests(),
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
   * @param firstReviewDueAt absent for a holder, whose claim is approved
   * @param clock how the first due date was counted; absent with it
   * @param dueAt when its review is due now; absent for a holder
   * @param disputes whether the claim was rejected before
   * @param reviews how its documents were judged, oldest first: the last one stands
   * @param leftAt absent while it is heard
   */
  record PartyView(
      UUID claimId,
      PartyRole role,
      String partnerId,
      ClaimView claim,
      @Nullable Instant firstReviewDueAt,
      @Nullable ClockView clock,
      @Nullable Instant dueAt,
      boolean disputes,
      List<ReviewView> reviews,
      Instant joinedAt,
      @Nullable Instant leftAt,
      @Nullable Departure leftWhy,
      @Nullable UUID associationId,
      @Nullable PartyDecision decision,
      @Nullable RejectionReason rejectionReason) {

    static PartyView of(Docket.HeardParty party, List<Docket.GivenReview> reviews) {
      DueDate due = party.firstReview();
      UUID claimId = party.claim().whose().claimId();
      boolean underReview = party.role() == PartyRole.CLAIMANT;
      return new PartyView(
          claimId,
          party.role(),
          party.claim().whose().partnerId(),
          ClaimView.of(party.claim()),
          underReview ? due.dueAt() : null,
          underReview ? ClockView.of(due, party.policy()) : null,
          party.dueAt(),
          party.disputes(),
          reviews.stream()
              .filter(given -> given.claimId().equals(claimId))
              .map(ReviewView::of)
              .toList(),
          party.joinedAt(),
          party.leftAt(),
          party.leftWhy(),
          party.associationId(),
          party.decision(),
          party.rejectionReason());
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

  /** A claim as its partner filed it. */
  record ClaimView(
      String locale,
      int revision,
      Instant filedAt,
      String domain,
      String mpnId,
      String solutionArea,
      String activity,
      String product,
      @Nullable String subscriptionId,
      List<UUID> proofOfExecution,
      List<String> warnings) {

    static ClaimView of(Claim claim) {
      PartnerClaim whose = claim.whose();
      ClaimContent content = claim.content();
      return new ClaimView(
          whose.locale(),
          claim.revision(),
          claim.filedAt(),
          content.domain(),
          content.mpnId(),
          content.solutionArea(),
          content.activity(),
          content.product(),
          content.subscriptionId(),
          content.proofOfExecution(),
          claim.warnings());
    }
  }

  /** How a due date was counted. */
  record ClockView(String policy, String region, ZoneId zone, List<DayView> days) {

    static ClockView of(DueDate due, String policy) {
      return new ClockView(policy, due.region(), due.zone(), DayView.of(due));
    }
  }
}
