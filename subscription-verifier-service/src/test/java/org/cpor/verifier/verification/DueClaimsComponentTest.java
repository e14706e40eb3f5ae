package org.cpor.verifier.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.ClaimVerificationFailed;
import org.cpor.events.ClaimVerified;
import org.cpor.messaging.Cause;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Customer;
import org.cpor.verifier.verification.application.DueClaim;
import org.cpor.verifier.verification.application.WaitingClaims;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How replicas share the claims that are due. The service's own sweep sees none that is not. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DueClaimsComponentTest {

  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Cause CAUSE = new Cause("request-1", "event-1", null);

  @Inject WaitingClaims waiting;
  @Inject Clock clock;

  private Instant later;
  private ClaimSubmitted first;
  private ClaimSubmitted second;

  @BeforeEach
  void twoClaimsThatWillBeDue() {
    later = clock.instant().plus(Duration.ofDays(1));
    first = Customer.unknownToDirectory().submission();
    second = Customer.unknownToDirectory().submission();
    QuarkusTransaction.requiringNew()
        .run(() -> {
          waiting.enqueue(first, CAUSE, later);
          waiting.enqueue(second, CAUSE, later.plusSeconds(1));
        });
  }

  @AfterEach
  void theyWaitNoLonger() {
    QuarkusTransaction.requiringNew()
        .run(() -> List.of(first, second).forEach(claim -> waiting.forget(id(claim))));
  }

  @Test
  void twoReplicasTakeNoClaimTwice() {
    Instant now = later.plusSeconds(2);
    QuarkusTransaction.requiringNew()
        .run(() -> {
          assertThat(take(now, 1)).containsExactly(id(first));
          assertThat(QuarkusTransaction.requiringNew().call(() -> take(now, 2)))
              .containsExactly(id(second));
        });
    assertThat(QuarkusTransaction.requiringNew().call(() -> take(now, 2))).isEmpty();
  }

  @Test
  void whatAReplicaThatDiedTookIsDueAgainWhenItsLeaseLapses() {
    DueClaim lost = takeOne(later);
    assertThat(lost.cause()).isEqualTo(CAUSE);
    assertThat(lost.attempts()).isEqualTo(1);
    QuarkusTransaction.requiringNew().run(() -> waiting.forget(id(second)));
    assertThat(QuarkusTransaction.requiringNew().call(() -> take(later.plusSeconds(299), 2)))
        .isEmpty();
    DueClaim found = takeOne(later.plus(LEASE));
    assertThat(found.submission()).isEqualTo(first);
    assertThat(found.attempts()).isEqualTo(2);
    assertThat(counts(lost)).isFalse();
    assertThat(counts(found)).isTrue();
  }

  @Test
  void whatIsDecidedAboutAnEarlierFilingDoesNotCount() {
    DueClaim taken = takeOne(later);
    ClaimSubmitted again = new ClaimSubmitted(first.claim(), first.details(), first.filedAt(), 2);
    QuarkusTransaction.requiringNew().run(() -> waiting.enqueue(again, CAUSE, later));
    assertThat(counts(taken)).isFalse();
    QuarkusTransaction.requiringNew()
        .run(() -> waiting.postpone(taken, later.plus(Duration.ofDays(1))));
    assertThat(takeOne(later).submission()).isEqualTo(again);
  }

  @Test
  void aPostponedClaimIsDueThen() {
    Instant then = later.plusSeconds(30);
    DueClaim taken = takeOne(later);
    QuarkusTransaction.requiringNew().run(() -> waiting.postpone(taken, then));
    Instant before = then.minusMillis(1);
    assertThat(QuarkusTransaction.requiringNew().call(() -> take(before, 2)))
        .doesNotContain(id(first));
    assertThat(QuarkusTransaction.requiringNew().call(() -> take(then, 2))).contains(id(first));
  }

  @Test
  void aClaimThatARemoteSourceLeftIsVerifiedByOurDirectory() {
    ClaimSubmitted clean = Customer.provisioned().submission();
    QuarkusTransaction.requiringNew().run(() -> waiting.enqueue(clean, CAUSE, clock.instant()));
    Received<ClaimVerified> verified =
        FactTopics.awaitEvents(ClaimVerified.class, id(clean), 1).getFirst();
    assertThat(verified.fact().afterWaiting()).isFalse();
    assertThat(verified.envelope().correlationId()).isEqualTo("request-1");
  }

  @Test
  void andWaitsForOurDirectoryToAnnounceThatItIsProvisioned() {
    Customer customer = Customer.notYetProvisioned();
    ClaimSubmitted claim = customer.submission();
    QuarkusTransaction.requiringNew().run(() -> waiting.enqueue(claim, CAUSE, clock.instant()));
    assertThat(FactTopics.await(ClaimVerificationFailed.class, id(claim)).waitsForProvisioning())
        .isTrue();
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    assertThat(FactTopics.await(ClaimVerified.class, id(claim)).afterWaiting()).isTrue();
  }

  private List<UUID> take(Instant now, int limit) {
    return waiting.take(now, now.plus(LEASE), limit, false).stream()
        .map(due -> id(due.submission()))
        .toList();
  }

  private DueClaim takeOne(Instant now) {
    return QuarkusTransaction.requiringNew()
        .call(() -> waiting.take(now, now.plus(LEASE), 1, false))
        .getFirst();
  }

  private boolean counts(DueClaim claim) {
    return QuarkusTransaction.requiringNew().call(() -> waiting.isStillTaken(claim));
  }

  private static UUID id(ClaimSubmitted submission) {
    return submission.claim().claimId();
  }
}
