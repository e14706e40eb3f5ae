package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.Verification;

/** A claim was filed: it is verified, and goes to review, back to its partner, or waits. */
@ApplicationScoped
public class VerifyingClaim {

  private static final int FIRST_REVISION = 1;

  private final ExaminingClaim examining;
  private final ConcludingVerification concluding;
  private final WaitingClaims waiting;
  private final Clock clock;

  VerifyingClaim(
      ExaminingClaim examining,
      ConcludingVerification concluding,
      WaitingClaims waiting,
      Clock clock) {
    this.examining = examining;
    this.concluding = concluding;
    this.waiting = waiting;
    this.clock = clock;
  }

  @Transactional
  public void verify(ClaimSubmitted submission) {
    UUID tenantId = submission.claim().tenantId();
    if (submission.revision() > FIRST_REVISION) {
      waiting.hold(tenantId);
      waiting.forget(submission.claim().claimId());
    }
    Claim claim = Submission.claim(submission);
    Verification verification = examining.examine(claim);
    if (verification.isWorthWaiting()) {
      // Looked at once more, now that no change of the tenant's subscriptions can pass unseen.
      waiting.hold(tenantId);
      verification = examining.examine(claim);
    }
    if (verification.isWorthWaiting()) {
      waiting.remember(submission, clock.instant());
    }
    concluding.record(submission, verification, false);
    concluding.publish(submission, verification, false);
  }
}
