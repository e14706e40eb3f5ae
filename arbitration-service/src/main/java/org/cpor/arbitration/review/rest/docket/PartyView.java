package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.domain.ReviewExtension;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.jspecify.annotations.Nullable;

/**
 * One party of the case.
 *
 * @param claim the latest verified revision of the claim
 * @param revisions all revisions of the claim, oldest first, including revisions that failed
 *     verification
 * @param partnerName absent if no feed has published the name
 * @param documents the documents of the claim that have metadata, in the order in which they were
 *     added
 * @param firstReviewDueAt absent for a holder, because its claim is approved
 * @param clock how {@code firstReviewDueAt} was counted; absent for a holder, and if the count was
 *     not stored
 * @param dueAt the current due date of the claim's review; absent for a holder
 * @param dueClock how {@code dueAt} was counted; absent for a holder, and if the count was not
 *     stored
 * @param extension how far the claim's review may be extended; absent if the claim is not under
 *     review
 * @param disputes whether the claim disputes an earlier rejection
 * @param dispute the dispute that this case decides; absent if the claim disputes nothing in this
 *     case
 * @param reviews oldest first; the last review counts
 * @param subscriptionEnded why the claim has no usable subscription any more: the code of a
 *     finding; absent if the claim has a usable subscription
 * @param renewalPendingUntil the end of another partner's renewal; present if the claim is under
 *     review and competes with such a renewal
 * @param leftAt absent if the claim has not left the case
 * @param leftWhy absent if the claim has not left the case
 * @param associationId the association of the holder or of the awarded claim; absent for other
 *     claims
 * @param decision the decision on the claim; absent if there is no decision. If the customer
 *     declined the claim, or if the withdrawal of the claim arrived after the ruling, and a
 *     correction of the ruling then takes the subject from the claim, the decision is {@code
 *     REJECTED}.
 * @param rejectionReason absent if the claim was not rejected
 */
record PartyView(
    UUID claimId,
    PartyRole role,
    String partnerId,
    @Nullable String partnerName,
    ClaimView claim,
    List<RevisionView> revisions,
    List<DocumentView> documents,
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

  static PartyView of(
      Docket.HeardParty party,
      Docket docket,
      DocumentLinks links,
      DocketViews.Names names,
      Locale language) {
    DueDate firstReview = party.firstReview();
    DueDate due = party.due();
    PolicyProfile policy = party.policy();
    PartyDocuments documents = new PartyDocuments(party, links);
    UUID claimId = party.claim().partnerClaim().claimId();
    boolean underReview = party.role() == PartyRole.CLAIMANT;
    return new PartyView(
        claimId,
        party.role(),
        party.claim().partnerClaim().partnerId(),
        names.partner(party.claim().partnerClaim().partnerId()),
        ClaimView.of(party, documents, language),
        party.dossier().revisions().stream()
            .map(revision -> RevisionView.of(revision, documents, language))
            .toList(),
        documents.all(),
        underReview ? firstReview.dueAt() : null,
        underReview ? ClockView.of(firstReview, policy.name(), language) : null,
        due == null ? null : due.dueAt(),
        due == null ? null : ClockView.of(due, policy.name(), language),
        party.extension(),
        party.disputes(),
        docket.disputes().stream()
            .filter(filed -> filed.claimId().equals(claimId))
            .findFirst()
            .map(filed -> DisputeView.of(filed, documents))
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
