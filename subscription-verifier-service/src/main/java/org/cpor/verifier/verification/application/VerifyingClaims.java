package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.NewFact;
import org.cpor.verifier.verification.domain.Verification;

/** Claims were filed: they are verified, and each goes to review, back to its partner, or waits. */
@ApplicationScoped
public class VerifyingClaims {

  private static final int FIRST_REVISION = 1;

  private final ExaminingClaims examining;
  private final ConcludingVerification concluding;
  private final WaitingClaims waiting;
  private final CurrentCause cause;
  private final Clock clock;

  VerifyingClaims(
      ExaminingClaims examining,
      ConcludingVerification concluding,
      WaitingClaims waiting,
      CurrentCause cause,
      Clock clock) {
    this.examining = examining;
    this.concluding = concluding;
    this.waiting = waiting;
    this.cause = cause;
    this.clock = clock;
  }

  /** Verifies the claims that {@code news} tell of. */
  @Transactional
  public void verify(List<NewFact> news) {
    List<NewFact> filed = news.stream().filter(n -> n.fact() instanceof ClaimSubmitted).toList();
    List<Verification> verifications =
        examining.examine(
            filed.stream().map(n -> Submission.claim((ClaimSubmitted) n.fact())).toList());
    for (int i = 0; i < filed.size(); i++) {
      cause.set(filed.get(i).asCause());
      conclude((ClaimSubmitted) filed.get(i).fact(), verifications.get(i));
    }
  }

  private void conclude(ClaimSubmitted submission, Verification atFirst) {
    UUID tenantId = submission.claim().tenantId();
    if (submission.revision() > FIRST_REVISION) {
      waiting.hold(tenantId);
      waiting.forget(submission.claim().claimId());
    }
    Verification verification = atFirst;
    if (verification.isWorthWaiting()) {
      // Looked at once more, now that no change of the tenant's subscriptions can pass unseen.
      waiting.hold(tenantId);
      verification = examining.examine(Submission.claim(submission));
    }
    if (verification.isWorthWaiting()) {
      waiting.remember(submission, clock.instant());
    }
    concluding.record(submission, verification, false);
    concluding.publish(submission, verification, false);
  }
}
