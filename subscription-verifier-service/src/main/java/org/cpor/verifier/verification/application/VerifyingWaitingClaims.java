package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cpor.events.ClaimSubmitted;
import org.cpor.verifier.claimed.application.KeepingFilings;
import org.cpor.verifier.directory.application.SubscriptionsChanged;
import org.cpor.verifier.verification.domain.Verification;
import org.jboss.logging.Logger;

/**
 * Watchful waiting: when a tenant's subscriptions change, its waiting claims are verified again, in
 * the same transaction, unless they are judged by a remote source, which our own directory says
 * nothing of. A claim that only still waits is left as it is, and nobody is told; one that passes
 * goes on; one in which something else is wrong by now goes back to its partner.
 */
@ApplicationScoped
class VerifyingWaitingClaims {

  private static final Logger LOG = Logger.getLogger(VerifyingWaitingClaims.class);

  private final DirectorySource source;
  private final ExaminingClaims examining;
  private final ConcludingVerification concluding;
  private final WaitingClaims waiting;
  private final KeepingFilings keeping;

  VerifyingWaitingClaims(
      DirectorySource source,
      ExaminingClaims examining,
      ConcludingVerification concluding,
      WaitingClaims waiting,
      KeepingFilings keeping) {
    this.source = source;
    this.examining = examining;
    this.concluding = concluding;
    this.waiting = waiting;
    this.keeping = keeping;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void verifyAgain(@Observes SubscriptionsChanged change) {
    if (source.isRemote()) {
      return;
    }
    waiting.ofTenants(change.tenants()).forEach(this::verifyAgain);
  }

  private void verifyAgain(ClaimSubmitted submission) {
    Verification verification =
        examining.examine(submission.claim().claimId(), Submission.claim(submission));
    concluding.record(submission, verification, true);
    if (verification.isWorthWaiting()) {
      return;
    }
    waiting.forget(submission.claim().claimId());
    keeping.keep(List.of(Submission.filing(submission, verification)));
    concluding.publish(submission, verification, true);
    LOG.infof(
        "a waiting claim waits no longer: claim=%s passed=%s",
        submission.claim().claimId(), verification.hasPassed());
  }
}
