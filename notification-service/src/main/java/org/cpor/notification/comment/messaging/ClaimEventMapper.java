package org.cpor.notification.comment.messaging;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.ArbitrationFact.ResponseOverdue;
import org.cpor.events.fact.ArbitrationFact.ReviewEscalated;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.ClaimFact;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.CommentPosted;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.messaging.inbox.ReceivedFact;
import org.cpor.notification.comment.application.ReceivedEvent;
import org.cpor.notification.comment.domain.Claim;
import org.cpor.notification.comment.domain.ClaimEvent;
import org.cpor.notification.comment.domain.DocumentFinding;
import org.cpor.notification.comment.domain.EscalatedReview;
import org.cpor.notification.comment.domain.FindingText;

/** Maps the facts of other services to events that a partner should know. */
final class ClaimEventMapper {

  private static final String STILL_NOT_PROVISIONED = "STILL_NOT_PROVISIONED";
  private static final String NO_PARTNER_RESPONSE = "NO_PARTNER_RESPONSE";

  private ClaimEventMapper() {}

  /**
   * Returns the events that {@code facts} report, in the order of the facts. Facts that a partner
   * need not know are left out.
   */
  static List<ReceivedEvent> events(List<ReceivedFact> facts) {
    return facts.stream()
        .flatMap(received ->
            event(received.fact()).stream().map(event -> receivedEvent(received, event)))
        .toList();
  }

  /** The cases that were escalated to the leads. */
  static List<EscalatedReview> escalations(List<ReceivedFact> facts) {
    return facts.stream()
        .map(ReceivedFact::fact)
        .filter(ReviewEscalated.class::isInstance)
        .map(ReviewEscalated.class::cast)
        .map(escalated ->
            new EscalatedReview(
                escalated.claim().claimId(), escalated.caseId(), escalated.reviewDueAt()))
        .toList();
  }

  private static ReceivedEvent receivedEvent(ReceivedFact received, ClaimEvent event) {
    ClaimReference claim = received.fact().claim();
    return new ReceivedEvent(
        received.envelope().id(),
        received.envelope().time(),
        new Claim(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale()),
        event,
        received.asCause());
  }

  /**
   * The event in {@code fact}; empty when the partner of the claim need not know the event, or
   * knows it already.
   */
  static Optional<ClaimEvent> event(ClaimFact fact) {
    return switch (fact) {
      case ClaimVerified verified ->
          Optional.of(
              new ClaimEvent.Verified(findings(verified.warnings()), verified.afterWaiting()));
      case ClaimVerificationFailed failed -> Optional.of(failed(failed));
      case EvidenceChecked checked -> findings(checked);
      case ResponseAwaited awaited -> Optional.of(awaited(awaited));
      case ReviewOpened opened -> Optional.of(new ClaimEvent.ReviewOpened(opened.reviewDueAt()));
      case CompetingClaimDetected _ -> Optional.of(new ClaimEvent.CompetitionDetected());
      case CompetitionEnded _ -> Optional.of(new ClaimEvent.CompetitionEnded());
      case InformationRequested requested ->
          Optional.of(
              new ClaimEvent.InformationRequested(
                  requested.codes(),
                  Optional.ofNullable(requested.message()),
                  requested.respondBy(),
                  Boolean.TRUE.equals(requested.documentsRequired())));
      case ResponseOverdue overdue ->
          Optional.of(new ClaimEvent.ResponseOverdue(overdue.respondBy()));
      case ReviewExtended extended ->
          Optional.of(
              new ClaimEvent.ReviewExtended(
                  extended.reason(),
                  Optional.ofNullable(extended.message()),
                  extended.reviewDueAt()));
      case ClaimApproved approved -> Optional.of(new ClaimEvent.Approved(approved.decidedAt()));
      case ClaimRejected rejected -> Optional.of(rejected(rejected));
      case RulingCorrected corrected ->
          Optional.of(
              new ClaimEvent.RulingCorrected(
                  corrected.before(),
                  corrected.after(),
                  corrected.ruledAt(),
                  corrected.correctedAt()));
      case ClaimDisputed _ -> Optional.of(new ClaimEvent.Disputed());
      case CustomerDeclined declined ->
          Optional.of(new ClaimEvent.CustomerDeclined(declined.reason()));
      case AssociationEnded ended ->
          Optional.of(
              new ClaimEvent.AssociationEnded(
                  ended.endedAt(), ended.reason(), Optional.ofNullable(ended.ownClaimId())));
      case RenewalSuggested suggested ->
          Optional.of(
              new ClaimEvent.RenewalSuggested(
                  suggested.successorSubscriptionId(), suggested.renewalPendingUntil()));
      // Partners know their own actions already. The comment on the approval also covers the start
      // of the association. The comment on the end of the association also covers the end of its
      // subscription. An overdue review concerns reviewers, and an escalated review concerns leads
      // (see escalations). Advice, and a subscription that lapses or is restored, need no comment.
      // A comment causes no further comment.
      case ClaimSubmitted _,
          ClaimResubmitted _,
          ClaimWithdrawn _,
          PartnerResponded _,
          EvidenceAdded _,
          ClaimAdvised _,
          SubscriptionEnded _,
          SubscriptionLapsed _,
          SubscriptionRestored _,
          SuccessorEnded _,
          ReviewOverdue _,
          ReviewEscalated _,
          AssociationStarted _,
          CommentPosted _ ->
          Optional.empty();
    };
  }

  private static Optional<ClaimEvent> findings(EvidenceChecked checked) {
    return checked.findings().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ClaimEvent.EvidenceChecked(
                checked.findings().stream().map(ClaimEventMapper::finding).toList()));
  }

  private static DocumentFinding finding(org.cpor.events.fact.DocumentFinding finding) {
    return new DocumentFinding(
        Optional.ofNullable(finding.fileName()),
        new FindingText(finding.message(), finding.remedy()));
  }

  private static ClaimEvent failed(ClaimVerificationFailed failed) {
    List<FindingText> errors = findings(failed.findings(), finding -> !isWarning(finding));
    List<FindingText> warnings = findings(failed.findings(), ClaimEventMapper::isWarning);
    return failed.waitsForProvisioning()
        ? new ClaimEvent.ProvisioningAwaited(errors, warnings)
        : new ClaimEvent.VerificationFailed(errors, warnings);
  }

  private static ClaimEvent awaited(ResponseAwaited awaited) {
    return awaited.reason().equals(STILL_NOT_PROVISIONED)
        ? new ClaimEvent.ProvisioningOverdue(awaited.respondBy())
        : new ClaimEvent.CorrectionDue(awaited.respondBy());
  }

  private static ClaimEvent rejected(ClaimRejected rejected) {
    return rejected.caseId() == null && rejected.reason().equals(NO_PARTNER_RESPONSE)
        ? new ClaimEvent.NotCorrected()
        : new ClaimEvent.Rejected(
            rejected.reason(),
            Optional.ofNullable(rejected.disputableUntil()),
            Optional.ofNullable(rejected.ownClaimId()));
  }

  private static List<FindingText> findings(List<Finding> findings) {
    return findings(findings, _ -> true);
  }

  private static List<FindingText> findings(List<Finding> findings, Predicate<Finding> included) {
    return findings.stream()
        .filter(included)
        .map(finding -> new FindingText(finding.message(), finding.remedy()))
        .toList();
  }

  private static boolean isWarning(Finding finding) {
    return finding.severity().equals("WARNING");
  }
}
