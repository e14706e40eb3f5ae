package org.cpor.verifier.claimed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.testing.FactTopics.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A claim gets its subject although the subscription of the claim has ended. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ConfirmedLapseComponentTest {

  @Inject DataSource database;
  @Inject Clock clock;

  private Customer customer;
  private WatchedCustomer watch;
  private Instant threeDaysAgo;

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
    watch = new WatchedCustomer(customer, database);
    threeDaysAgo = clock.instant().minus(Duration.ofDays(3));
  }

  @Test
  void anUnconfirmedApprovalOfALapsedClaimEndsAtOnce() {
    ClaimSubmitted claim = lapsed();

    publish(decided(claim).approved());

    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @Test
  void aConfirmedReasonEndsTheHoldOnlyWhenItOccursAgain() {
    ClaimSubmitted claim = lapsed();

    publish(decided(claim).approvedAllTheSame());
    watch.decides(claim, decided(claim).started(), "HELD");
    subscriptionIs("DELETED");
    assertThat(watch.told(SubscriptionEnded.class, claim)).isEmpty();

    endsAfterARestoration(claim, 1);
  }

  @Test
  void anotherReasonThanTheConfirmedOneEndsTheHold() {
    ClaimSubmitted claim = lapsed();
    watch.decides(claim, decided(claim).approvedAllTheSame(), "HELD");

    customer.subscriptionIs("CSP", "ACTIVE", "SUCCESS");

    assertThat(FactTopics.await(SubscriptionEnded.class, claimId(claim)).reason())
        .isEqualTo("SUBSCRIPTION_IS_CSP");
  }

  @Test
  void aConfirmationDoesNotCountIfTheSubscriptionIsUsableAgainAtTheAward() {
    ClaimSubmitted claim = lapsed();
    subscriptionIs("ACTIVE");
    watch.decides(claim, decided(claim).approvedAllTheSame(), "HELD");

    subscriptionIs("EXPIRED");

    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @Test
  void aSupersededHolderGetsItsObjectBackAndKeepsItUntilTheSubscriptionEndsAnew() {
    ClaimSubmitted claim = superseded();

    watch.decides(claim, decided(claim).startedAgainAllTheSame(), "HELD");
    subscriptionIs("DELETED");
    assertThat(watch.told(SubscriptionEnded.class, claim)).isEmpty();

    endsAfterARestoration(claim, 1);
  }

  @Test
  void aSupersededHolderLosesItsObjectAgainIfNobodyConfirmedTheLapse() {
    ClaimSubmitted claim = superseded();

    publish(decided(claim).startedAgain());

    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @Test
  void anOlderAssociationDoesNotEndTheConfirmationOfALaterOne() {
    ClaimSubmitted claim = superseded();
    watch.decides(claim, decided(claim).startedAgainAllTheSame(), "HELD");

    publish(decided(claim).started());
    publish(decided(claim).ended());

    endsAfterARestoration(claim, 1);
    assertThat(watch.told(SubscriptionEnded.class, claim)).hasSize(1);
  }

  @Test
  void aClaimWhoseHoldEndedWithTheSubscriptionIsWatchedAgainWhenItGetsItsObjectBack() {
    ClaimSubmitted claim = endedWithItsSubscription();

    watch.decides(claim, decided(claim).startedAgainAllTheSame(), "HELD");
    assertThat(watch.told(SubscriptionEnded.class, claim)).hasSize(1);
    assertThat(FactTopics.await(SubscriptionLapsed.class, claimId(claim)).reason())
        .isEqualTo("SUBSCRIPTION_NOT_ACTIVE");

    endsAfterARestoration(claim, 2);
  }

  @Test
  void aClaimWhoseHoldEndedWithTheSubscriptionIsWatchedAgainInADispute() {
    ClaimSubmitted claim = endedWithItsSubscription();

    publish(decided(claim).openedAgain());

    FactTopics.await(SubscriptionLapsed.class, claimId(claim));
    subscriptionIs("ACTIVE");
    FactTopics.await(SubscriptionRestored.class, claimId(claim));
  }

  @Test
  void aConfirmationThatIsConsumedBeforeTheClaimCounts() {
    ClaimSubmitted claim = customer.submission();
    watch.decides(claim, decided(claim).startedAgainAllTheSame(), "HELD");
    subscriptionIs("EXPIRED");

    publish(claim);

    FactTopics.await(SubscriptionLapsed.class, claimId(claim));
    assertThat(watch.told(SubscriptionEnded.class, claim)).isEmpty();
    endsAfterARestoration(claim, 1);
  }

  private void endsAfterARestoration(ClaimSubmitted claim, int ends) {
    subscriptionIs("ACTIVE");
    FactTopics.await(SubscriptionRestored.class, claimId(claim));
    subscriptionIs("EXPIRED");
    FactTopics.awaitEvents(SubscriptionEnded.class, claimId(claim), ends);
  }

  private ClaimSubmitted lapsed() {
    ClaimSubmitted claim = watch.reviewed(customer.submission());
    subscriptionIs("EXPIRED");
    FactTopics.await(SubscriptionLapsed.class, claimId(claim));
    return claim;
  }

  /**
   * A claim that held its subject until another claim got the subject. After that, the subscription
   * of the first claim ended.
   */
  private ClaimSubmitted superseded() {
    ClaimSubmitted claim = watch.held(customer.submission());
    watch.decides(claim, decided(claim).ended(), "CLOSED");
    subscriptionIs("EXPIRED");
    FactTopics.await(SubscriptionLapsed.class, claimId(claim));
    return claim;
  }

  private ClaimSubmitted endedWithItsSubscription() {
    ClaimSubmitted claim = watch.held(customer.submission());
    subscriptionIs("EXPIRED");
    FactTopics.await(SubscriptionEnded.class, claimId(claim));
    watch.decides(claim, decided(claim).ended(), "CLOSED");
    return claim;
  }

  /**
   * Decisions from three days ago on. They must be recent, because a claim is watched only for some
   * days after its association ends.
   */
  private Decided decided(ClaimSubmitted claim) {
    return new Decided(claim.claim(), threeDaysAgo);
  }

  private void subscriptionIs(String status) {
    customer.subscriptionIs("VOLUME_LICENSING", status, "SUCCESS");
  }

  private static UUID claimId(ClaimSubmitted claim) {
    return claim.claim().claimId();
  }
}
