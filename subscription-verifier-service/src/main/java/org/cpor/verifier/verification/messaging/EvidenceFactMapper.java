package org.cpor.verifier.verification.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.DocumentFinding;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.messaging.outbox.Outbox;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.verification.application.FindingTexts;
import org.cpor.verifier.verification.application.evidence.DocumentReceipt;
import org.cpor.verifier.verification.application.evidence.EvidenceFacts;
import org.cpor.verifier.verification.domain.Finding;
import org.cpor.verifier.verification.domain.evidence.DocumentCheck;

/** Maps the results of checks of added documents to facts, and writes them to the outbox. */
@ApplicationScoped
class EvidenceFactMapper implements EvidenceFacts {

  private final Outbox outbox;
  private final FindingTexts texts;

  EvidenceFactMapper(Outbox outbox, FindingTexts texts) {
    this.outbox = outbox;
    this.texts = texts;
  }

  @Override
  public void checked(DocumentReceipt receipt) {
    PartnerClaim claim = receipt.claim();
    outbox.publish(
        new EvidenceChecked(
            new ClaimReference(
                claim.claimId(), claim.tenantId(), claim.partnerId(), claim.locale()),
            receipt.occasion().name(),
            receipt.checks().stream().map(check -> check.document().documentId()).toList(),
            receipt.findings().stream().map(check -> finding(check, claim.locale())).toList(),
            receipt.checkedAt()));
  }

  private DocumentFinding finding(DocumentCheck check, String locale) {
    Finding finding = texts.of(check, locale);
    return new DocumentFinding(
        check.document().documentId(),
        check.document().fileName(),
        finding.code(),
        finding.severity(),
        finding.message(),
        finding.remedy());
  }
}
