package org.cpor.verifier.verification.application;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.cpor.messaging.CurrentCause;
import org.cpor.verifier.claimed.application.RecordingFilings;
import org.cpor.verifier.directory.application.TenantLocks;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.cpor.verifier.verification.domain.Verification;
import org.jboss.logging.Logger;

/**
 * Verifies a claim that is due. Queries the source outside of a transaction, then verifies the
 * claim in a transaction, with the same checks as any other claim. If the source cannot answer, the
 * claim is due again later, and nothing is published.
 */
@ApplicationScoped
class VerifyingDueClaims {

  private static final Logger LOG = Logger.getLogger(VerifyingDueClaims.class);

  /**
   * How often our directory is queried for a product that the directory does not have yet. After
   * the last query, the claim is checked without the product. With the default pauses, the last
   * query is about ten minutes after the first.
   */
  private static final int QUERIES_FOR_PRODUCT = 8;

  private final DirectorySource source;
  private final CheckingClaims checking;
  private final Receipts receipts;
  private final VerificationFacts facts;
  private final WaitingClaims waiting;
  private final RecordingFilings recording;
  private final TenantLocks locks;
  private final CurrentCause cause;
  private final Clock clock;
  private final Duration queryInterval;
  private final RetryDelay delay;

  VerifyingDueClaims(
      DirectorySource source,
      CheckingClaims checking,
      Receipts receipts,
      VerificationFacts facts,
      WaitingClaims waiting,
      RecordingFilings recording,
      TenantLocks locks,
      CurrentCause cause,
      Clock clock,
      SourceSettings settings) {
    this.source = source;
    this.checking = checking;
    this.receipts = receipts;
    this.facts = facts;
    this.waiting = waiting;
    this.recording = recording;
    this.locks = locks;
    this.cause = cause;
    this.clock = clock;
    this.queryInterval = settings.lookAgain();
    this.delay = RetryDelay.of(settings);
  }

  /** Verifies the claim, or postpones it. */
  @ActivateRequestContext
  void verify(DueClaim due) {
    cause.set(due.cause());
    Claim claim = due.claim().toClaim();
    DirectorySnapshot answered;
    try {
      answered = source.snapshot(claim);
      if (answered.product() == null && due.attempts() < QUERIES_FOR_PRODUCT) {
        throw new SourceUnavailableException("the catalogue has no " + claim.product() + " yet");
      }
    } catch (SourceUnavailableException e) {
      postpone(due, e);
      return;
    }
    QuarkusTransaction.requiringNew().run(() -> verify(due, claim, answered));
  }

  private void verify(DueClaim due, Claim claim, DirectorySnapshot answered) {
    locks.lockAll(Set.of(claim.tenantId()));
    if (!waiting.isStillLeased(due)) {
      return;
    }
    FiledClaim filed = due.claim();
    // Our directory may have changed before the tenant was locked, so the directory is read again.
    DirectorySnapshot snapshot = source.isRemote() ? answered : source.snapshot(claim);
    CheckedClaim checked = checking.checkFiled(filed.claimId(), claim, snapshot);
    Verification verification = checked.verification();
    Instant now = clock.instant();
    receipts.save(Receipt.of(filed, due.verified(), source.name(), checked, now));
    if (verification.waitsForProvisioning()) {
      saveWait(due);
      if (due.verified()) {
        return;
      }
    } else {
      waiting.remove(filed.claimId());
    }
    recording.record(List.of(filed.toFiling(verification)));
    facts.verified(filed, verification, due.verified(), now);
  }

  private void saveWait(DueClaim due) {
    if (source.isRemote()) {
      waiting.scheduleNextQuery(due, clock.instant().plus(queryInterval));
    } else {
      waiting.save(due.claim(), clock.instant());
    }
  }

  private void postpone(DueClaim due, SourceUnavailableException failure) {
    Duration wait = delay.after(failure, due.attempts());
    QuarkusTransaction.requiringNew().run(() -> waiting.postpone(due, clock.instant().plus(wait)));
    LOG.warnf(
        "the source cannot answer, the claim is due again later:"
            + " claim=%s tenant=%s source=%s attempts=%d next=%s why=%s",
        due.claim().claimId(),
        due.claim().tenantId(),
        source.name(),
        due.attempts(),
        wait,
        failure.getMessage());
  }
}
