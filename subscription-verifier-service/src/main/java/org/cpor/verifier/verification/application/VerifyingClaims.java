package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.messaging.CurrentCause;
import org.cpor.verifier.claimed.application.ClaimedObjects;
import org.cpor.verifier.claimed.application.RecordingFilings;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.claimed.domain.StandingClaims;
import org.cpor.verifier.directory.application.TenantLocks;
import org.cpor.verifier.verification.application.FollowingClaims.Filed;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Verification;

/**
 * Verifies filed claims in the transaction of a listener. A verified claim goes to review, goes
 * back to its partner, or waits for provisioning. Some claims are left to {@link
 * VerifyingDueClaims}. If the source is remote, all claims are left, because a remote source is not
 * queried in a listener's transaction. If the source is our own directory, the claims for products
 * that the directory does not have yet are left.
 */
@ApplicationScoped
public class VerifyingClaims {

  private final DirectorySource source;
  private final CheckingClaims checking;
  private final Receipts receipts;
  private final VerificationFacts facts;
  private final WaitingClaims waiting;
  private final ClaimedObjects claimed;
  private final RecordingFilings recording;
  private final TenantLocks locks;
  private final CurrentCause cause;
  private final Clock clock;

  VerifyingClaims(
      DirectorySource source,
      CheckingClaims checking,
      Receipts receipts,
      VerificationFacts facts,
      WaitingClaims waiting,
      ClaimedObjects claimed,
      RecordingFilings recording,
      TenantLocks locks,
      CurrentCause cause,
      Clock clock) {
    this.source = source;
    this.checking = checking;
    this.receipts = receipts;
    this.facts = facts;
    this.waiting = waiting;
    this.claimed = claimed;
    this.recording = recording;
    this.locks = locks;
    this.cause = cause;
    this.clock = clock;
  }

  /** Verifies the claims in the given order. */
  @Transactional
  public void verify(List<Filed> filed) {
    if (source.isRemote()) {
      filed.forEach(this::enqueue);
    } else if (!filed.isEmpty()) {
      verifyNow(filed);
    }
  }

  private void enqueue(Filed filed) {
    waiting.enqueueForFirstAnswer(filed.claim(), filed.cause(), clock.instant());
  }

  private void verifyNow(List<Filed> filed) {
    List<Claim> claims = filed.stream().map(one -> one.claim().toClaim()).toList();
    List<DirectorySnapshot> snapshots = source.snapshots(claims);
    StandingClaims standing =
        claimed.standing(
            claims.stream().map(Claim::object).toList(),
            filed.stream().map(one -> one.claim().claimId()).toList());
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < filed.size(); i++) {
      if (snapshots.get(i).product() == null) {
        // Intake accepted the claim, so the product exists. This service has not consumed the
        // product's record yet.
        enqueue(filed.get(i));
        continue;
      }
      cause.set(filed.get(i).cause());
      FiledClaim filedClaim = filed.get(i).claim();
      Claim claim = claims.get(i);
      boolean alreadyClaimed = standing.hasAnotherOn(claim.object(), filedClaim.claimId());
      Filing filing =
          filedClaim.toFiling(verifyOne(filedClaim, claim, snapshots.get(i), alreadyClaimed));
      standing.add(filing);
      filings.add(filing);
    }
    recording.record(filings);
  }

  private Verification verifyOne(
      FiledClaim filed, Claim claim, DirectorySnapshot snapshot, boolean alreadyClaimed) {
    UUID tenantId = filed.tenantId();
    if (filed.corrects()) {
      locks.lock(tenantId);
      // The earlier revision may have named another customer.
      waiting.tenantOf(filed.claimId()).ifPresent(locks::lock);
      waiting.remove(filed.claimId());
    }
    CheckedClaim checked = checking.check(claim, snapshot, alreadyClaimed);
    if (checked.verification().waitsForProvisioning()) {
      // The subscriptions may have changed before the tenant was locked, so they are checked again.
      locks.lock(tenantId);
      checked = checking.check(claim, source.snapshot(claim), alreadyClaimed);
    }
    Verification verification = checked.verification();
    Instant now = clock.instant();
    if (verification.waitsForProvisioning()) {
      waiting.save(filed, now);
    }
    receipts.save(Receipt.of(filed, false, source.name(), checked, now));
    facts.verified(filed, verification, false, now);
    return verification;
  }
}
