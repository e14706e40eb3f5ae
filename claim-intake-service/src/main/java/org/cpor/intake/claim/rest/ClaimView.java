package org.cpor.intake.claim.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.intake.claim.domain.AddedDocument;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.claim.domain.ProgressStep.Decision;
import org.cpor.intake.claim.view.AssociationView;
import org.cpor.intake.claim.view.FindingView;
import org.cpor.intake.claim.view.OpenRequestView;
import org.cpor.intake.claim.view.ReviewClockView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A claim, as this service returns it.
 *
 * @param proofOfExecution the ids of the documents that the latest revision of the claim names, and
 *     of {@code addedDocuments}
 * @param reviewClock how {@code reviewDueAt} was counted
 * @param disputableUntil the end of the time in which the partner can dispute the rejection
 * @param updatedAt when the last change was stored, by the clock of the database; absent in the
 *     answer to a request that changes the claim
 * @param association absent when the claim was never approved
 * @param addedDocuments the documents that were added later and that belong neither to an answer
 *     nor to a dispute
 */
@Schema(name = "Claim", description = "A claim as it is now.")
record ClaimView(
    UUID claimId,
    String partnerId,
    @Schema(pattern = "^[0-9]{1,10}$") String mpnId,
    CustomerView customer,
    SolutionArea solutionArea,
    Activity activity,
    String product,
    @Nullable String subscriptionId,
    @Schema(
            description =
                "The ids of the documents of the latest revision, and of the documents that were"
                    + " added later.")
        List<UUID> proofOfExecution,
    @Schema(
            description =
                "The documents that the partner added after the filing and that belong to no answer and no dispute.")
        List<AddedDocument> addedDocuments,
    @Nullable ContactView customerContact,
    @Nullable ContactView partnerContact,
    @Schema(
            description = "The language of the comments and findings.",
            enumeration = {"hu", "en"})
        String locale,
    @Nullable String note,
    @Schema(
            description =
                "`SUBMITTED`: to be verified. `ACTION_REQUIRED`: the partner has to correct the claim"
                    + " or to answer. `UNDER_REVIEW`: the reviewers decide. `APPROVED`, also after"
                    + " the association has ended. `REJECTED`: it can be disputed until"
                    + " `disputableUntil`. `DISPUTED`: the reviewers decide again."
                    + " `REJECTED_FINAL`. `WITHDRAWN` by the partner. A withdrawn claim is `APPROVED`"
                    + " instead if it was approved before the withdrawal arrived, and becomes"
                    + " `WITHDRAWN` again when its association has ended because of the withdrawal.")
        ClaimStatus status,
    @Schema(description = "Whether another partner claims or holds the same subject.")
        boolean competing,
    @Schema(description = "The results of the verification that need the partner's attention.")
        List<FindingView> findings,
    @Schema(description = "Why the claim does not hold its subject.") @Nullable ReasonView reason,
    @Schema(description = "When the claim was first filed. A correction does not change it.")
        Instant filedAt,
    @Schema(description = "When the review is due.") @Nullable Instant reviewDueAt,
    @Schema(description = "Until when the partner has to answer the open request.")
        @Nullable Instant respondBy,
    @Schema(description = "How `reviewDueAt` was counted.") @Nullable ReviewClockView reviewClock,
    @Nullable OpenRequestView openRequest,
    @Nullable Instant decidedAt,
    @Schema(description = "Until when the partner may dispute the rejection.")
        @Nullable Instant disputableUntil,
    @Schema(description = "Absent when the claim was never approved.")
        @Nullable AssociationView association,
    @Schema(description = "1 for the first filing, one more after each correction.", minimum = "1")
        int revision,
    @Schema(
            description =
                "When the last change of the claim was stored, by the clock of the database. Absent in"
                    + " the answer to a request that changes the claim.")
        @Nullable Instant updatedAt) {

  @Schema(description = "The customer that has the product.")
  record CustomerView(
      UUID tenantId,
      @Schema(description = "In ASCII.", examples = "contoso.example") String domain) {}

  @Schema(description = "A contact person.")
  record ContactView(String name, @Schema(format = "email") String email) {

    static @Nullable ContactView of(@Nullable Contact contact) {
      return contact == null ? null : new ContactView(contact.name(), contact.email().text());
    }
  }

  @Schema(description = "A reason, as a code and in the language of the claim.")
  record ReasonView(@Schema(examples = "INSUFFICIENT_POE") String code, String message) {}

  /** The claim, with the days of its review explained in {@code language}. */
  static ClaimView of(Claim claim, Locale language) {
    ClaimContent content = claim.content();
    ClaimProgress progress = claim.progress();
    Decision decision = progress.decision();
    return new ClaimView(
        claim.claimId(),
        claim.partnerId(),
        content.mpnId().digits(),
        new CustomerView(content.tenantId(), content.domain().ascii()),
        content.solutionArea(),
        content.activity(),
        content.product(),
        content.subscriptionId() == null ? null : content.subscriptionId().text(),
        claim.proofOfExecution(),
        claim.addedDocuments(),
        ContactView.of(content.customerContact()),
        ContactView.of(content.partnerContact()),
        content.locale().tag(),
        content.note(),
        progress.status(),
        progress.competing(),
        progress.findings().stream().map(FindingView::of).toList(),
        progress
            .reason()
            .map(code -> new ReasonView(code, ReasonTexts.message(code, content.locale())))
            .orElse(null),
        claim.filedAt(),
        progress.reviewDueAt().orElse(null),
        progress.respondBy().orElse(null),
        progress.reviewClock().map(clock -> ReviewClockView.of(clock, language)).orElse(null),
        OpenRequestView.of(progress),
        decision == null ? null : decision.at(),
        progress.disputableUntil().orElse(null),
        progress.association().map(AssociationView::of).orElse(null),
        claim.revision(),
        claim.updatedAt());
  }
}
