package org.cpor.intake.claim.rest;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cpor.intake.catalogue.domain.Activity;
import org.cpor.intake.catalogue.domain.SolutionArea;
import org.cpor.intake.claim.domain.AddedDocument;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.ClaimAssociation;
import org.cpor.intake.claim.domain.ClaimContent;
import org.cpor.intake.claim.domain.ClaimProgress;
import org.cpor.intake.claim.domain.ClaimStatus;
import org.cpor.intake.claim.domain.Contact;
import org.cpor.intake.claim.domain.Finding;
import org.cpor.intake.claim.domain.ProgressStep.Decision;
import org.cpor.intake.claim.domain.ReviewClock;
import org.cpor.intake.claim.view.OpenRequestView;
import org.cpor.platform.texts.DayExplanations;
import org.jspecify.annotations.Nullable;

/**
 * A claim, as this service returns it.
 *
 * @param proofOfExecution the ids of the documents with which the claim was filed, and of those
 *     that were added later
 * @param reviewClock how {@code reviewDueAt} was counted
 * @param disputableUntil the end of the time for a dispute of a rejection
 * @param association absent when the claim was never approved
 * @param addedDocuments the documents that were added later and that belong to no answer and no
 *     dispute
 */
record ClaimView(
    UUID claimId,
    String partnerId,
    String mpnId,
    CustomerView customer,
    SolutionArea solutionArea,
    Activity activity,
    String product,
    @Nullable String subscriptionId,
    List<UUID> proofOfExecution,
    List<AddedDocument> addedDocuments,
    @Nullable ContactView customerContact,
    @Nullable ContactView partnerContact,
    String locale,
    @Nullable String note,
    ClaimStatus status,
    boolean competing,
    List<Finding> findings,
    @Nullable ReasonView reason,
    Instant filedAt,
    @Nullable Instant reviewDueAt,
    @Nullable Instant respondBy,
    @Nullable ReviewClock reviewClock,
    @Nullable OpenRequestView openRequest,
    @Nullable Instant decidedAt,
    @Nullable Instant disputableUntil,
    @Nullable ClaimAssociation association,
    int revision) {

  record CustomerView(UUID tenantId, String domain) {}

  record ContactView(String name, String email) {

    static @Nullable ContactView of(@Nullable Contact contact) {
      return contact == null ? null : new ContactView(contact.name(), contact.email().text());
    }
  }

  record ReasonView(String code, String message) {}

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
        progress.findings(),
        progress
            .reason()
            .map(code -> new ReasonView(code, ReasonTexts.message(code, content.locale())))
            .orElse(null),
        claim.filedAt(),
        progress.reviewDueAt().orElse(null),
        progress.respondBy().orElse(null),
        progress.reviewClock().map(clock -> explained(clock, language)).orElse(null),
        OpenRequestView.of(progress),
        decision == null ? null : decision.at(),
        progress.disputableUntil().orElse(null),
        progress.association().orElse(null),
        claim.revision());
  }

  private static ReviewClock explained(ReviewClock clock, Locale language) {
    return new ReviewClock(
        clock.businessDays(),
        clock.days().stream()
            .map(day ->
                new ReviewClock.Day(
                    day.date(), day.counted(), DayExplanations.in(language, day.why())))
            .toList());
  }
}
