package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cpor.verifier.claimed.application.RecordingFilings;
import org.cpor.verifier.directory.application.SubscriptionsChanged;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Verification;
import org.jboss.logging.Logger;

/**
 * Watchful waiting: when the subscriptions of a tenant change, verifies its waiting claims again in
 * the same transaction. With a remote source it does nothing, because that source decides and not
 * our directory. A claim that still waits is unchanged, and nothing is published. A claim that
 * passes goes to review. A claim with another error goes back to its partner.
 */
@ApplicationScoped
class VerifyingWaitingClaims {

  private static final Logger LOG = Logger.getLogger(VerifyingWaitingClaims.class);

  private final DirectorySource source;
  private final CheckingClaims checking;
  private final ConcludingVerification concluding;
  private final WaitingClaims waiting;
  private final RecordingFilings recording;

  VerifyingWaitingClaims(
      DirectorySource source,
      CheckingClaims checking,
      ConcludingVerification concluding,
      WaitingClaims waiting,
      RecordingFilings recording) {
    this.source = source;
    this.checking = checking;
    this.concluding = concluding;
    this.waiting = waiting;
    this.recording = recording;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void verifyAgain(@Observes SubscriptionsChanged change) {
    if (source.isRemote()) {
      return;
    }
    waiting.ofTenants(change.tenants()).forEach(this::verifyAgain);
  }

  private void verifyAgain(FiledClaim claim) {
    Verification verification = checking.check(claim.claimId(), claim.toClaim());
    concluding.record(claim, verification, true);
    if (verification.waitsForProvisioning()) {
      return;
    }
    waiting.remove(claim.claimId());
    recording.record(List.of(claim.toFiling(verification)));
    concluding.publish(claim, verification, true);
    LOG.infof(
        "a claim no longer waits for provisioning: claim=%s passed=%s",
        claim.claimId(), verification.hasPassed());
  }
}
