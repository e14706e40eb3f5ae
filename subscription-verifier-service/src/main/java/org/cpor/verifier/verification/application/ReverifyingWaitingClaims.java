package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.cpor.verifier.claimed.application.RecordingFilings;
import org.cpor.verifier.directory.application.SubscriptionsChanged;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Verification;
import org.jboss.logging.Logger;

/**
 * Verifies the waiting claims of a tenant again when the subscriptions of the tenant change. The
 * verification runs in the transaction of the change. If the source is remote, this class does
 * nothing, because then claims are not checked against our directory. A claim that passes goes to
 * review. A claim with an error other than {@code SUBSCRIPTION_NOT_PROVISIONED} goes back to its
 * partner. Nothing is published about a claim that still waits.
 */
@ApplicationScoped
class ReverifyingWaitingClaims {

  private static final Logger LOG = Logger.getLogger(ReverifyingWaitingClaims.class);

  private final DirectorySource source;
  private final CheckingClaims checking;
  private final Receipts receipts;
  private final VerificationFacts facts;
  private final WaitingClaims waiting;
  private final RecordingFilings recording;
  private final Clock clock;

  ReverifyingWaitingClaims(
      DirectorySource source,
      CheckingClaims checking,
      Receipts receipts,
      VerificationFacts facts,
      WaitingClaims waiting,
      RecordingFilings recording,
      Clock clock) {
    this.source = source;
    this.checking = checking;
    this.receipts = receipts;
    this.facts = facts;
    this.waiting = waiting;
    this.recording = recording;
    this.clock = clock;
  }

  @Transactional(Transactional.TxType.MANDATORY)
  void verifyAgain(@Observes SubscriptionsChanged change) {
    if (source.isRemote()) {
      return;
    }
    waiting.ofTenants(change.tenants()).forEach(this::verifyAgain);
  }

  private void verifyAgain(FiledClaim filed) {
    Claim claim = filed.toClaim();
    CheckedClaim checked = checking.checkFiled(filed.claimId(), claim, source.snapshot(claim));
    Verification verification = checked.verification();
    Instant now = clock.instant();
    receipts.save(Receipt.of(filed, true, source.name(), checked, now));
    if (verification.waitsForProvisioning()) {
      return;
    }
    waiting.remove(filed.claimId());
    recording.record(List.of(filed.toFiling(verification)));
    facts.verified(filed, verification, true, now);
    LOG.infof(
        "a claim no longer waits for provisioning: claim=%s passed=%s",
        filed.claimId(), verification.hasPassed());
  }
}
