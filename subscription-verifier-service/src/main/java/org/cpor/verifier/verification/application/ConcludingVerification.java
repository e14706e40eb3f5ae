package org.cpor.verifier.verification.application;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.messaging.Outbox;
import org.cpor.verifier.verification.domain.Verification;

/** What follows from a verification: its receipt, and the fact that tells of it. */
@ApplicationScoped
class ConcludingVerification {

  private final Receipts receipts;
  private final DirectorySource source;
  private final FindingTexts texts;
  private final Outbox outbox;
  private final Clock clock;
  private final NoArgGenerator ids = Generators.timeBasedEpochRandomGenerator();

  ConcludingVerification(
      Receipts receipts, DirectorySource source, FindingTexts texts, Outbox outbox, Clock clock) {
    this.receipts = receipts;
    this.source = source;
    this.texts = texts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Keeps the receipt. */
  void record(ClaimSubmitted submission, Verification verification, boolean afterWaiting) {
    receipts.keep(
        new Receipt(
            ids.generate(),
            submission.claim(),
            submission.revision(),
            afterWaiting,
            source.name(),
            verification,
            clock.instant()));
  }

  /** Tells the other services. */
  void publish(ClaimSubmitted submission, Verification verification, boolean afterWaiting) {
    Instant now = clock.instant();
    var findings = texts.of(verification.findings(), submission.claim().locale());
    outbox.publish(
        verification.hasPassed()
            ? new ClaimVerified(
                submission.claim(),
                submission.details(),
                submission.filedAt(),
                submission.revision(),
                findings,
                afterWaiting,
                now)
            : new ClaimVerificationFailed(
                submission.claim(),
                submission.revision(),
                findings,
                verification.isWorthWaiting(),
                now));
  }
}
