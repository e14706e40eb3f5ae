package org.cpor.arbitration.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.ResponseAwaited;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tests the deadlines of claims that failed verification. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CorrectionComponentTest {

  @Inject TestClock clock;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private VerifiedClaim claimOf(String partner) {
    return VerifiedClaim.of(partner + "-" + tenant, tenant, clock.instant());
  }

  @Test
  void thePartnerGetsADeadlineForItsCorrection() {
    VerifiedClaim claim = claimOf("P-1001");

    fails(claim, 1);

    ResponseAwaited awaited = FactTopics.await(ResponseAwaited.class, claim.claimId());
    assertThat(awaited.claim()).isEqualTo(claim.fact().claim());
    assertThat(awaited.revision()).isEqualTo(1);
    assertThat(awaited.reason()).isEqualTo("FINDINGS");
    assertThat(awaited.respondBy()).isEqualTo(fiveBusinessDaysFrom(awaited.awaitedAt()));
  }

  @Test
  void anUncorrectedClaimIsRejectedOnceAndNeverAdmittedLater() {
    VerifiedClaim claim = claimOf("P-1001");
    fails(claim, 1);
    Instant respondBy = FactTopics.await(ResponseAwaited.class, claim.claimId()).respondBy();

    advanceTo(respondBy.minus(Duration.ofMinutes(30)));
    failed(claimOf("P-1002"));
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, claim.claimId(), 0)).isEmpty();
    advanceTo(respondBy);

    ClaimRejected rejected = FactTopics.await(ClaimRejected.class, claim.claimId());
    assertThat(rejected.claim()).isEqualTo(claim.fact().claim());
    assertThat(rejected.caseId()).isNull();
    assertThat(rejected.reason()).isEqualTo("NO_PARTNER_RESPONSE");
    assertThat(rejected.disputableUntil()).isNull();
    assertThat(rejected.decidedAt()).isBetween(respondBy, clock.instant());

    claim.publish();
    fails(claim, 2);
    VerifiedClaim later = claimOf("P-1003");
    UUID caseId = later.admitted().caseId();
    reviewer.reads(caseId).body("parties", hasSize(1)).body("contested", equalTo(false));
    letSomeoneElseBeRejected();
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, claim.claimId(), 1)).hasSize(1);
    assertThat(FactTopics.awaitEvents(ResponseAwaited.class, claim.claimId(), 1)).hasSize(1);
  }

  @Test
  void aCorrectionInTimeEndsTheDeadlineAndAFailedCorrectionGetsANewOne() {
    VerifiedClaim corrected = failed(claimOf("P-1001"));
    isFiled(corrected, 2);
    awaitFilingsConsumed();
    letSomeoneElseBeRejected();
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, corrected.claimId(), 0)).isEmpty();

    fails(corrected, 2);

    ResponseAwaited awaited =
        FactTopics.awaitEvents(ResponseAwaited.class, corrected.claimId(), 2).getLast().fact();
    assertThat(awaited.revision()).isEqualTo(2);
    advanceTo(awaited.respondBy());
    assertThat(FactTopics.await(ClaimRejected.class, corrected.claimId()).decidedAt())
        .isAfterOrEqualTo(awaited.respondBy());
  }

  @Test
  void aClaimThatPassesInTimeIsReviewed() {
    VerifiedClaim claim = failed(claimOf("P-1001"));
    passes(claim, 2);
    UUID caseId = FactTopics.await(ReviewOpened.class, claim.claimId()).caseId();

    letSomeoneElseBeRejected();

    assertThat(FactTopics.awaitEvents(ClaimRejected.class, claim.claimId(), 0)).isEmpty();
    reviewer.reads(caseId).body("state", equalTo("OPEN"));
  }

  @Test
  void aClaimThatWaitsHasNoDeadlineForTheDaysOfThePolicy() {
    VerifiedClaim waiting = claimOf("P-1001");
    VerifiedClaim provisioned = claimOf("P-1002");
    Instant since = clock.instant();
    waits(waiting, since);
    waits(provisioned, since);
    failed(claimOf("P-1003"));
    advanceTo(since.plus(Duration.ofDays(7)).minus(Duration.ofMinutes(30)));
    passes(provisioned, 1);
    FactTopics.await(ReviewOpened.class, provisioned.claimId());
    assertThat(FactTopics.awaitEvents(ResponseAwaited.class, waiting.claimId(), 0)).isEmpty();

    advanceTo(since.plus(Duration.ofDays(7)));

    ResponseAwaited awaited = FactTopics.await(ResponseAwaited.class, waiting.claimId());
    assertThat(awaited.reason()).isEqualTo("STILL_NOT_PROVISIONED");
    assertThat(awaited.awaitedAt()).isAfterOrEqualTo(since.plus(Duration.ofDays(7)));
    assertThat(awaited.respondBy()).isEqualTo(fiveBusinessDaysFrom(awaited.awaitedAt()));
    advanceTo(awaited.respondBy());
    assertThat(FactTopics.await(ClaimRejected.class, waiting.claimId()).reason())
        .isEqualTo("NO_PARTNER_RESPONSE");
    assertThat(FactTopics.awaitEvents(ResponseAwaited.class, provisioned.claimId(), 0)).isEmpty();
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, provisioned.claimId(), 0)).isEmpty();
  }

  @Test
  void anotherFindingWhileAClaimWaitsSetsADeadlineAtOnce() {
    VerifiedClaim claim = claimOf("P-1001");
    waits(claim, clock.instant());
    fails(claim, 1);

    assertThat(FactTopics.await(ResponseAwaited.class, claim.claimId()).reason())
        .isEqualTo("FINDINGS");
  }

  /**
   * Filings and verifications are on different topics, so this service can consume a filing before
   * an earlier failure.
   */
  @Test
  void aFailureOfAnEarlierRevisionThanTheFiledOneChangesNothing() {
    VerifiedClaim claim = claimOf("P-1001");
    isFiled(claim, 2);
    awaitFilingsConsumed();

    fails(claim, 1);
    failed(claimOf("P-1002"));
    assertThat(FactTopics.awaitEvents(ResponseAwaited.class, claim.claimId(), 0)).isEmpty();

    fails(claim, 2);
    assertThat(FactTopics.await(ResponseAwaited.class, claim.claimId()).revision()).isEqualTo(2);
  }

  @Test
  void aWithdrawnClaimHasNoDeadline() {
    VerifiedClaim before = claimOf("P-1001");
    VerifiedClaim afterwards = claimOf("P-1002");
    failed(afterwards);
    before.withdraws();
    afterwards.withdraws();
    awaitFilingsConsumed();
    fails(before, 1);

    letSomeoneElseBeRejected();

    assertThat(FactTopics.awaitEvents(ResponseAwaited.class, before.claimId(), 0)).isEmpty();
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, before.claimId(), 0)).isEmpty();
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, afterwards.claimId(), 0)).isEmpty();
  }

  private void fails(VerifiedClaim claim, int revision) {
    FactTopics.publish(failed(claim, revision, false, clock.instant()));
  }

  private static void waits(VerifiedClaim claim, Instant since) {
    FactTopics.publish(failed(claim, 1, true, since));
  }

  private static ClaimVerificationFailed failed(
      VerifiedClaim claim, int revision, boolean waits, Instant at) {
    Finding finding =
        new Finding(
            waits ? "SUBSCRIPTION_NOT_PROVISIONED" : "DOMAIN_TENANT_MISMATCH",
            "ERROR",
            "product",
            "Nem jó.",
            "Javítsa ki.");
    return new ClaimVerificationFailed(claim.fact().claim(), revision, List.of(finding), waits, at);
  }

  private void isFiled(VerifiedClaim claim, int revision) {
    FactTopics.publish(
        new ClaimResubmitted(
            claim.fact().claim(),
            claim.fact().details(),
            claim.fact().filedAt(),
            revision,
            clock.instant()));
  }

  private void passes(VerifiedClaim claim, int revision) {
    FactTopics.publish(
        new ClaimVerified(
            claim.fact().claim(),
            claim.fact().details(),
            claim.fact().filedAt(),
            revision,
            List.of(),
            revision == 1,
            clock.instant()));
  }

  /**
   * Publishes that the claim failed verification, and waits until the deadline for the correction
   * is published. Facts about a tenant are consumed in order, so every earlier fact of the verifier
   * has then been consumed too.
   */
  private VerifiedClaim failed(VerifiedClaim claim) {
    fails(claim, 1);
    FactTopics.await(ResponseAwaited.class, claim.claimId());
    return claim;
  }

  /**
   * Waits until the deadline of another claim is over. This deadline is later than the deadlines of
   * the test's claims, so all timers of these claims have then fired.
   */
  private void letSomeoneElseBeRejected() {
    clock.advance(Duration.ofDays(3));
    VerifiedClaim silent = failed(claimOf("P-9999"));
    advanceTo(FactTopics.await(ResponseAwaited.class, silent.claimId()).respondBy());
    FactTopics.await(ClaimRejected.class, silent.claimId());
  }

  /** Waits until every earlier fact of intake about the tenant has been consumed. */
  private void awaitFilingsConsumed() {
    VerifiedClaim marker = claimOf("P-1000").on("PRODUCT_X");
    UUID caseId = marker.admitted().caseId();
    marker.withdraws();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> reviewer.reads(caseId).body("state", equalTo("CLOSED")));
  }

  private void advanceTo(Instant time) {
    clock.advance(Duration.between(clock.instant(), time));
  }

  private Instant fiveBusinessDaysFrom(Instant from) {
    return Instant.parse(
        reviewer
            .asks()
            .get("/clock?from={from}&businessDays=5", from.toString())
            .then()
            .statusCode(200)
            .extract()
            .path("dueAt"));
  }
}
