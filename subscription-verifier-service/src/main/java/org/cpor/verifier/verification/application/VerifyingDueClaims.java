package org.cpor.verifier.verification.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.messaging.CurrentCause;
import org.cpor.verifier.claimed.application.KeepingFilings;
import org.cpor.verifier.directory.application.TenantHolds;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.Verification;
import org.jboss.logging.Logger;

/**
 * A claim is due: its source is asked, outside of any transaction, and then it is verified as any
 * other. When the source cannot tell, the claim goes on waiting, and nobody is told.
 */
@ApplicationScoped
class VerifyingDueClaims {

  private static final Logger LOG = Logger.getLogger(VerifyingDueClaims.class);

  /**
   * How often to look for a product that intake knew when it accepted the claim, before the claim
   * is judged without it: about ten minutes by the default waits.
   */
  private static final int LOOKS_FOR_PRODUCT = 8;

  private final DirectorySource source;
  private final ExaminingClaims examining;
  private final ConcludingVerification concluding;
  private final WaitingClaims waiting;
  private final KeepingFilings keeping;
  private final TenantHolds holds;
  private final CurrentCause cause;
  private final Clock clock;
  private final Duration lookAgain;
  private final RetryDelay delay;

  VerifyingDueClaims(
      DirectorySource source,
      ExaminingClaims examining,
      ConcludingVerification concluding,
      WaitingClaims waiting,
      KeepingFilings keeping,
      TenantHolds holds,
      CurrentCause cause,
      Clock clock,
      SourceSettings settings) {
    this.source = source;
    this.examining = examining;
    this.concluding = concluding;
    this.waiting = waiting;
    this.keeping = keeping;
    this.holds = holds;
    this.cause = cause;
    this.clock = clock;
    this.lookAgain = settings.lookAgain();
    this.delay = RetryDelay.of(settings);
  }

  /** Verifies the claim, or postpones it. */
  @ActivateRequestContext
  void verify(DueClaim due) {
    cause.set(due.cause());
    Claim claim = Submission.claim(due.submission());
    DirectorySnapshot seen;
    try {
      seen = look(claim);
      if (seen.product() == null && due.attempts() < LOOKS_FOR_PRODUCT) {
        throw new SourceUnavailableException("the catalogue has no " + claim.product() + " yet");
      }
    } catch (SourceUnavailableException e) {
      postpone(due, e);
      return;
    }
    QuarkusTransaction.requiringNew().run(() -> settle(due, claim, seen));
  }

  private void settle(DueClaim due, Claim claim, DirectorySnapshot seen) {
    holds.holdAll(Set.of(claim.tenantId()));
    if (!waiting.isStillTaken(due)) {
      return;
    }
    ClaimSubmitted submission = due.submission();
    UUID claimId = submission.claim().claimId();
    // Our own directory is looked at once more: no change of it can pass unseen now.
    DirectorySnapshot snapshot = source.isRemote() ? seen : look(claim);
    Verification verification = examining.examine(claimId, claim, snapshot);
    concluding.record(submission, verification, due.verified());
    if (verification.isWorthWaiting()) {
      keepWaiting(due);
      if (due.verified()) {
        return;
      }
    } else {
      waiting.forget(claimId);
    }
    keeping.keep(List.of(Submission.filing(submission, verification)));
    concluding.publish(submission, verification, due.verified());
  }

  private void keepWaiting(DueClaim due) {
    if (source.isRemote()) {
      waiting.lookAgain(due, clock.instant().plus(lookAgain));
    } else {
      waiting.remember(due.submission(), clock.instant());
    }
  }

  private void postpone(DueClaim due, SourceUnavailableException failure) {
    Duration wait = delay.after(failure, due.attempts());
    QuarkusTransaction.requiringNew().run(() -> waiting.postpone(due, clock.instant().plus(wait)));
    LOG.warnf(
        "a claim waits for its source: claim=%s tenant=%s source=%s attempts=%d next=%s why=%s",
        due.submission().claim().claimId(),
        due.submission().claim().tenantId(),
        source.name(),
        due.attempts(),
        wait,
        failure.getMessage());
  }

  private DirectorySnapshot look(Claim claim) {
    return examining.look(List.of(claim)).getFirst();
  }
}
