package org.cpor.verifier.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.FactType;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.wire.FactJson;
import org.cpor.messaging.Cause;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Customer;
import org.cpor.verifier.FiledClaims;
import org.cpor.verifier.verification.application.DueClaim;
import org.cpor.verifier.verification.application.WaitingClaims;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Replicas share the claims that are due. The tests act as the replicas; the service itself does
 * not process these claims.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DueClaimsComponentTest {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Cause CAUSE = new Cause("request-1", "event-1", null);

  @Inject WaitingClaims waiting;
  @Inject Clock clock;
  @Inject EntityManager rows;

  private Instant later;
  private FiledClaim first;
  private FiledClaim second;

  @BeforeEach
  void enqueueTwoClaims() {
    later = clock.instant().plus(Duration.ofDays(1));
    first = FiledClaims.of(Customer.unknownToDirectory().submission());
    second = FiledClaims.of(Customer.unknownToDirectory().submission());
    QuarkusTransaction.requiringNew()
        .run(() -> {
          waiting.enqueueForFirstAnswer(first, CAUSE, later);
          waiting.enqueueForFirstAnswer(second, CAUSE, later.plusSeconds(1));
        });
  }

  @AfterEach
  void removeTheClaims() {
    QuarkusTransaction.requiringNew()
        .run(() -> List.of(first, second).forEach(claim -> waiting.remove(claim.claimId())));
  }

  @Test
  void twoReplicasDoNotLeaseTheSameClaim() {
    Instant now = later.plusSeconds(2);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(lease(now, 1)).containsExactly(first.claimId());
          assertThat(QuarkusTransaction.requiringNew().call(() -> lease(now, 2)))
              .containsExactly(second.claimId());
        });
    assertThat(QuarkusTransaction.requiringNew().call(() -> lease(now, 2))).isEmpty();
  }

  @Test
  void aClaimOfAReplicaThatDiedIsDueAgainWhenItsLeaseEnds() {
    DueClaim lost = leaseOne(later);
    assertThat(lost.cause()).isEqualTo(CAUSE);
    assertThat(lost.attempts()).isEqualTo(1);
    QuarkusTransaction.requiringNew().run(() -> waiting.remove(second.claimId()));
    assertThat(QuarkusTransaction.requiringNew().call(() -> lease(later.plusSeconds(299), 2)))
        .isEmpty();
    DueClaim found = leaseOne(later.plus(LEASE));
    assertThat(found.claim()).isEqualTo(first);
    assertThat(found.attempts()).isEqualTo(2);
    assertThat(isStillLeased(lost)).isFalse();
    assertThat(isStillLeased(found)).isTrue();
  }

  @Test
  void theLeaseOfAnEarlierRevisionIsNotValid() {
    DueClaim taken = leaseOne(later);
    FiledClaim again = new FiledClaim(first.claim(), first.details(), first.filedAt(), 2);
    QuarkusTransaction.requiringNew().run(() -> waiting.enqueueForFirstAnswer(again, CAUSE, later));
    assertThat(isStillLeased(taken)).isFalse();
    QuarkusTransaction.requiringNew()
        .run(() -> waiting.postpone(taken, later.plus(Duration.ofDays(1))));
    assertThat(leaseOne(later).claim()).isEqualTo(again);
  }

  @Test
  void aPostponedClaimIsDueAtItsNewTime() {
    Instant then = later.plusSeconds(30);
    DueClaim taken = leaseOne(later);
    QuarkusTransaction.requiringNew().run(() -> waiting.postpone(taken, then));
    Instant before = then.minusMillis(1);
    assertThat(QuarkusTransaction.requiringNew().call(() -> lease(before, 2)))
        .doesNotContain(first.claimId());
    assertThat(QuarkusTransaction.requiringNew().call(() -> lease(then, 2)))
        .contains(first.claimId());
  }

  @Test
  void aClaimQueuedForARemoteSourceIsVerifiedAgainstOurDirectory() {
    FiledClaim clean = FiledClaims.of(Customer.provisioned().submission());
    QuarkusTransaction.requiringNew()
        .run(() -> waiting.enqueueForFirstAnswer(clean, CAUSE, clock.instant()));
    Received<ClaimVerified> verified =
        FactTopics.awaitEvents(ClaimVerified.class, clean.claimId(), 1).getFirst();
    assertThat(verified.fact().afterWaiting()).isFalse();
    assertThat(verified.envelope().correlationId()).isEqualTo("request-1");
  }

  @Test
  void aClaimQueuedForARemoteSourceWaitsForAChangeOfOurDirectory() {
    Customer customer = Customer.notYetProvisioned();
    FiledClaim claim = FiledClaims.of(customer.submission());
    QuarkusTransaction.requiringNew()
        .run(() -> waiting.enqueueForFirstAnswer(claim, CAUSE, clock.instant()));
    assertThat(
            FactTopics.await(ClaimVerificationFailed.class, claim.claimId()).waitsForProvisioning())
        .isTrue();
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    assertThat(FactTopics.await(ClaimVerified.class, claim.claimId()).afterWaiting()).isTrue();
  }

  /** An earlier version stored the JSON of the fact. Replicas of both versions read all rows. */
  @Test
  void aStoredClaimIsTheJsonOfTheFactThatFiledIt() {
    ClaimSubmitted fact = withDocument(Customer.unknownToDirectory().submission());
    FiledClaim claim = FiledClaims.of(fact);
    QuarkusTransaction.requiringNew().run(() -> waiting.save(claim, clock.instant()));
    assertThat(FactJson.read(FactType.CLAIM_SUBMITTED, stored(claim).getBytes(UTF_8)))
        .isEqualTo(fact);

    QuarkusTransaction.requiringNew()
        .run(() ->
            rows.createNativeQuery("update waiting_claim set submission = ?1 where claim_id = ?2")
                .setParameter(1, new String(FactJson.write(fact), UTF_8))
                .setParameter(2, claim.claimId())
                .executeUpdate());
    assertThat(
            QuarkusTransaction.requiringNew()
                .call(() -> waiting.ofTenants(Set.of(claim.tenantId()))))
        .containsExactly(claim);
  }

  private String stored(FiledClaim claim) {
    return (String)
        QuarkusTransaction.requiringNew()
            .call(() ->
                rows.createNativeQuery("select submission from waiting_claim where claim_id = ?1")
                    .setParameter(1, claim.claimId())
                    .getSingleResult());
  }

  private static ClaimSubmitted withDocument(ClaimSubmitted claim) {
    ClaimDetails details = claim.details();
    AttachedDocument document =
        new AttachedDocument(
            details.proofOfExecution().getFirst(),
            "CUSTOMER_ACKNOWLEDGEMENT",
            "teljesítésigazolás.pdf",
            "application/pdf",
            48_213,
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            LocalDate.of(2026, 10, 30));
    return new ClaimSubmitted(
        claim.claim(),
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            null,
            details.proofOfExecution(),
            List.of(document),
            details.note(),
            details.customerContact(),
            details.partnerContact()),
        claim.filedAt(),
        claim.revision());
  }

  private List<UUID> lease(Instant now, int limit) {
    return waiting.lease(now, now.plus(LEASE), limit, false).stream()
        .map(due -> due.claim().claimId())
        .toList();
  }

  private DueClaim leaseOne(Instant now) {
    return QuarkusTransaction.requiringNew()
        .call(() -> waiting.lease(now, now.plus(LEASE), 1, false))
        .getFirst();
  }

  private boolean isStillLeased(DueClaim claim) {
    return QuarkusTransaction.requiringNew().call(() -> waiting.isStillLeased(claim));
  }
}
