package org.cpor.verifier.verification.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.messaging.CurrentCause;
import org.cpor.messaging.NewFact;
import org.cpor.verifier.claimed.application.ClaimedObjects;
import org.cpor.verifier.claimed.application.KeepingFilings;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.claimed.domain.StandingClaims;
import org.cpor.verifier.directory.application.TenantHolds;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.Verification;

/**
 * Claims were filed: they are verified, and each goes to review, back to its partner, or waits. A
 * remote source is not asked while Kafka waits: for that the claims are put down as due.
 */
@ApplicationScoped
public class VerifyingClaims {

  private static final int FIRST_REVISION = 1;

  private final DirectorySource source;
  private final ExaminingClaims examining;
  private final ConcludingVerification concluding;
  private final WaitingClaims waiting;
  private final ClaimedObjects claimed;
  private final KeepingFilings keeping;
  private final TenantHolds holds;
  private final CurrentCause cause;
  private final Clock clock;

  VerifyingClaims(
      DirectorySource source,
      ExaminingClaims examining,
      ConcludingVerification concluding,
      WaitingClaims waiting,
      ClaimedObjects claimed,
      KeepingFilings keeping,
      TenantHolds holds,
      CurrentCause cause,
      Clock clock) {
    this.source = source;
    this.examining = examining;
    this.concluding = concluding;
    this.waiting = waiting;
    this.claimed = claimed;
    this.keeping = keeping;
    this.holds = holds;
    this.cause = cause;
    this.clock = clock;
  }

  /** Verifies the claims that {@code news} tell of, each after those before it. */
  @Transactional
  public void verify(List<NewFact> news) {
    List<NewFact> filed = news.stream().flatMap(n -> Submission.in(n).stream()).toList();
    if (source.isRemote()) {
      filed.forEach(this::enqueue);
    } else if (!filed.isEmpty()) {
      verifyNow(filed);
    }
  }

  private void enqueue(NewFact filed) {
    waiting.enqueue((ClaimSubmitted) filed.fact(), filed.asCause(), clock.instant());
  }

  private void verifyNow(List<NewFact> filed) {
    List<Claim> claims =
        filed.stream().map(n -> Submission.claim((ClaimSubmitted) n.fact())).toList();
    List<DirectorySnapshot> snapshots = examining.look(claims);
    StandingClaims standing =
        claimed.standing(
            claims.stream().map(Claim::object).toList(),
            filed.stream().map(n -> n.fact().claim().claimId()).toList());
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < filed.size(); i++) {
      if (snapshots.get(i).product() == null) {
        // Intake accepts what the catalogue has: this service has not read that far yet.
        enqueue(filed.get(i));
        continue;
      }
      cause.set(filed.get(i).asCause());
      ClaimSubmitted submission = (ClaimSubmitted) filed.get(i).fact();
      Claim claim = claims.get(i);
      boolean alreadyClaimed = standing.hasAnotherOn(claim.object(), submission.claim().claimId());
      Filing filing =
          Submission.filing(
              submission, conclude(submission, claim, snapshots.get(i), alreadyClaimed));
      standing.add(filing);
      filings.add(filing);
    }
    keeping.keep(filings);
  }

  private Verification conclude(
      ClaimSubmitted submission, Claim claim, DirectorySnapshot snapshot, boolean alreadyClaimed) {
    UUID tenantId = submission.claim().tenantId();
    if (submission.revision() > FIRST_REVISION) {
      holds.hold(tenantId);
      // It may have named another customer before.
      waiting.tenantOf(submission.claim().claimId()).ifPresent(holds::hold);
      waiting.forget(submission.claim().claimId());
    }
    Verification verification = examining.examine(claim, snapshot, alreadyClaimed);
    if (verification.isWorthWaiting()) {
      // Looked at once more, now that no change of the tenant's subscriptions can pass unseen.
      holds.hold(tenantId);
      verification = examining.examine(claim, alreadyClaimed);
    }
    if (verification.isWorthWaiting()) {
      waiting.remember(submission, clock.instant());
    }
    concluding.record(submission, verification, false);
    concluding.publish(submission, verification, false);
    return verification;
  }
}
