package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.identifiers.UuidV7;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Finding;
import org.cpor.verifier.verification.domain.Verification;

/** Saves the receipt of a verification and publishes its result. */
@ApplicationScoped
class ConcludingVerification {

  private final Receipts receipts;
  private final DirectorySource source;
  private final FindingTexts texts;
  private final VerificationFacts facts;
  private final Clock clock;

  ConcludingVerification(
      Receipts receipts,
      DirectorySource source,
      FindingTexts texts,
      VerificationFacts facts,
      Clock clock) {
    this.receipts = receipts;
    this.source = source;
    this.texts = texts;
    this.facts = facts;
    this.clock = clock;
  }

  /** Saves the receipt. */
  void record(FiledClaim claim, Verification verification, boolean afterWaiting) {
    receipts.save(
        new Receipt(
            UuidV7.generate(),
            claim.claim(),
            claim.revision(),
            afterWaiting,
            source.name(),
            verification,
            clock.instant()));
  }

  /** Publishes the result. */
  void publish(FiledClaim claim, Verification verification, boolean afterWaiting) {
    Instant now = clock.instant();
    List<Finding> findings = texts.of(verification.findings(), claim.claim().locale());
    if (verification.hasPassed()) {
      facts.verified(claim, findings, afterWaiting, now);
    } else {
      facts.failed(claim, findings, verification.waitsForProvisioning(), now);
    }
  }
}
