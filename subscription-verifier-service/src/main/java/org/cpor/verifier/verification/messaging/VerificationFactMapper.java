package org.cpor.verifier.verification.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.claimed.domain.WatchedClaim;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.application.FindingTexts;
import org.cpor.verifier.verification.application.VerificationFacts;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Finding;
import org.cpor.verifier.verification.domain.Verification;
import org.jspecify.annotations.Nullable;

/**
 * Maps the results of verifications and of the watch of subscriptions to facts, and writes the
 * facts to the outbox.
 */
@ApplicationScoped
class VerificationFactMapper implements VerificationFacts {

  private final Outbox outbox;
  private final FindingTexts texts;

  VerificationFactMapper(Outbox outbox, FindingTexts texts) {
    this.outbox = outbox;
    this.texts = texts;
  }

  @Override
  public void verified(
      FiledClaim claim, Verification verification, boolean afterWaiting, Instant now) {
    List<Finding> findings = texts.of(verification.findings(), claim.claim().locale());
    if (verification.hasPassed()) {
      publishPassed(claim, findings, afterWaiting, now);
    } else {
      publishFailed(claim, findings, verification.waitsForProvisioning(), now);
    }
  }

  private void publishPassed(
      FiledClaim claim, List<Finding> warnings, boolean afterWaiting, Instant now) {
    outbox.publish(
        new ClaimVerified(
            reference(claim.claim()),
            details(claim.details()),
            claim.filedAt(),
            claim.revision(),
            findings(warnings),
            afterWaiting,
            now));
  }

  private void publishFailed(
      FiledClaim claim, List<Finding> findings, boolean waitsForProvisioning, Instant now) {
    outbox.publish(
        new ClaimVerificationFailed(
            reference(claim.claim()),
            claim.revision(),
            findings(findings),
            waitsForProvisioning,
            now));
  }

  @Override
  public void subscriptionEnded(
      WatchedClaim claim,
      Optional<SubscriptionStatus> status,
      String reason,
      Optional<UUID> successor,
      Instant now) {
    outbox.publish(
        new SubscriptionEnded(
            reference(claim),
            claim.subscriptionId(),
            status.map(Enum::name).orElse(null),
            reason,
            now,
            successor.orElse(null)));
  }

  @Override
  public void subscriptionLapsed(WatchedClaim claim, String reason, Instant now) {
    outbox.publish(new SubscriptionLapsed(reference(claim), reason, now));
  }

  @Override
  public void successorEnded(WatchedClaim claim, String reason, Instant now) {
    outbox.publish(
        new SuccessorEnded(
            reference(claim),
            Objects.requireNonNull(claim.subscriptionId(), "the successor"),
            reason,
            now));
  }

  @Override
  public void subscriptionRestored(WatchedClaim claim, Instant now) {
    outbox.publish(new SubscriptionRestored(reference(claim), now));
  }

  private static ClaimReference reference(PartnerClaim claim) {
    return new ClaimReference(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale());
  }

  private static ClaimReference reference(WatchedClaim claim) {
    return new ClaimReference(claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale());
  }

  private static ClaimDetails details(FiledClaim.Details details) {
    return new ClaimDetails(
        details.mpnId(),
        details.domain(),
        details.solutionArea(),
        details.activity(),
        details.product(),
        details.subscriptionId(),
        details.proofOfExecution(),
        details.documents().stream().map(VerificationFactMapper::attached).toList(),
        details.note(),
        contact(details.customerContact()),
        contact(details.partnerContact()));
  }

  private static @Nullable ContactPerson contact(FiledClaim.@Nullable Contact contact) {
    return contact == null ? null : new ContactPerson(contact.name(), contact.email());
  }

  private static AttachedDocument attached(FiledClaim.Document document) {
    return new AttachedDocument(
        document.documentId(),
        document.kind(),
        document.fileName(),
        document.mediaType(),
        document.size(),
        document.sha256(),
        document.acknowledgedOn());
  }

  private static List<org.cpor.events.fact.Finding> findings(List<Finding> findings) {
    return findings.stream()
        .map(finding ->
            new org.cpor.events.fact.Finding(
                finding.code(),
                finding.severity(),
                finding.field(),
                finding.message(),
                finding.remedy()))
        .toList();
  }
}
