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
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch uses the checks of the verification. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class WatchComponentTest {

  private static final String WORKLOAD =
      "[{\"product\": \"EXCHANGE\", \"provisioning\": \"SUCCESS\"}]";

  @Inject DataSource database;
  @Inject Clock clock;

  private Customer customer;
  private WatchedCustomer watch;
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
    watch = new WatchedCustomer(customer, database);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETED", "EXPIRED", "SUSPENDED", "DISABLED"})
  void aHoldOnAWorkloadEndsWhenTheOnlySubscriptionThatCarriesItDoes(String status) {
    workloadIs(first, customer.tenantId, "ACTIVE", WORKLOAD);
    ClaimSubmitted claim = watch.held(workload());

    workloadIs(first, customer.tenantId, status, WORKLOAD);

    SubscriptionEnded ended = FactTopics.await(SubscriptionEnded.class, claimId(claim));
    assertThat(ended.claim()).isEqualTo(claim.claim());
    assertThat(ended.subscriptionId()).isNull();
    assertThat(ended.status()).isEqualTo(status);
    assertThat(ended.reason()).isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
  }

  @Test
  void aHoldOnAWorkloadLastsWhileOneSubscriptionIsUsable() {
    workloadIs(first, customer.tenantId, "ACTIVE", WORKLOAD);
    workloadIs(second, customer.tenantId, "IN_GRACE", WORKLOAD);
    ClaimSubmitted claim = watch.held(workload());

    workloadIs(first, customer.tenantId, "DELETED", WORKLOAD);
    assertThat(watch.told(SubscriptionEnded.class, claim)).isEmpty();

    workloadIs(second, customer.tenantId, "EXPIRED", WORKLOAD);
    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @Test
  void aHoldOnAWorkloadEndsWhenTheSubscriptionNoLongerIncludesIt() {
    workloadIs(first, customer.tenantId, "ACTIVE", WORKLOAD);
    ClaimSubmitted claim = watch.held(workload());

    workloadIs(first, customer.tenantId, "ACTIVE", "[]");

    SubscriptionEnded ended = FactTopics.await(SubscriptionEnded.class, claimId(claim));
    assertThat(ended.reason()).isEqualTo("PRODUCT_NOT_ON_TENANT");
    assertThat(ended.status()).isNull();
  }

  @Test
  void aHoldOnAWorkloadEndsWhenTheSubscriptionMovesToAnotherCustomer() {
    workloadIs(first, customer.tenantId, "ACTIVE", WORKLOAD);
    ClaimSubmitted claim = watch.held(workload());

    workloadIs(first, UUID.randomUUID(), "ACTIVE", WORKLOAD);

    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @ParameterizedTest
  @CsvSource({
    "CSP, ACTIVE, DYNAMICS_365_SALES, SUBSCRIPTION_IS_CSP",
    "OTHER, ACTIVE, DYNAMICS_365_SALES, PURCHASE_CHANNEL_NOT_ELIGIBLE",
    "VOLUME_LICENSING, ACTIVE, POWER_BI, PRODUCT_NOT_ON_TENANT",
    "VOLUME_LICENSING, EXPIRED, DYNAMICS_365_SALES, SUBSCRIPTION_NOT_ACTIVE"
  })
  void aHoldOnASubscriptionEndsWithWhatAVerificationWouldFindNow(
      String channel, String status, String product, String reason) {
    ClaimSubmitted claim = watch.held(customer.submission());

    Caller.feed()
        .body(
            customer
                .subscription(channel, status, "SUCCESS")
                .replace("DYNAMICS_365_SALES", product))
        .put("/directory/subscriptions/{id}", customer.subscriptionId)
        .then()
        .statusCode(200);

    SubscriptionEnded ended = FactTopics.await(SubscriptionEnded.class, claimId(claim));
    assertThat(ended.reason()).isEqualTo(reason);
    assertThat(ended.subscriptionId()).isEqualTo(customer.subscriptionId);
  }

  @Test
  void aHoldLastsWhileTheProductIsProvisionedAgain() {
    ClaimSubmitted claim = watch.held(customer.submission());

    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "PENDING_ACTIVATION");

    assertThat(watch.told(SubscriptionEnded.class, claim)).isEmpty();
  }

  @Test
  void theLapseAndTheRestorationOfASubscriptionUnderReviewArePublished() {
    ClaimSubmitted claim = watch.reviewed(customer.submission());

    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    customer.subscriptionIs("VOLUME_LICENSING", "DELETED", "SUCCESS");
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");

    FactTopics.await(SubscriptionRestored.class, claimId(claim));
    assertThat(watch.told(SubscriptionLapsed.class, claim))
        .singleElement()
        .satisfies(lapsed -> {
          assertThat(lapsed.claim()).isEqualTo(claim.claim());
          assertThat(lapsed.reason()).isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
        });
    assertThat(watch.told(SubscriptionEnded.class, claim)).isEmpty();
  }

  @Test
  void aLapseBeforeTheReviewIsPublishedWhenTheReviewIsConsumed() {
    ClaimSubmitted claim = watch.verified(customer.submission());
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");

    publish(new Decided(claim.claim()).opened());

    FactTopics.await(SubscriptionLapsed.class, claimId(claim));
  }

  @Test
  void theSubscriptionOfARejectedClaimIsWatchedForSomeDays() {
    ClaimSubmitted claim = watch.verified(customer.submission());
    publish(rejected(claim, clock.instant()));
    watch.awaitDecision(claim, "CLOSED");

    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    assertThat(FactTopics.await(SubscriptionLapsed.class, claimId(claim)).reason())
        .isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    FactTopics.await(SubscriptionRestored.class, claimId(claim));
    assertThat(watch.told(SubscriptionEnded.class, claim)).isEmpty();
  }

  @Test
  void theSubscriptionOfAClaimThatWasRejectedLongAgoIsNotWatched() {
    ClaimSubmitted claim = watch.verified(customer.submission());
    publish(rejected(claim, clock.instant().minus(Duration.ofDays(31))));
    watch.awaitDecision(claim, "CLOSED");

    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");

    assertThat(watch.told(SubscriptionLapsed.class, claim)).isEmpty();
  }

  private static ClaimRejected rejected(ClaimSubmitted claim, Instant at) {
    return new ClaimRejected(claim.claim(), UUID.randomUUID(), "INSUFFICIENT_POE", at, null);
  }

  private ClaimSubmitted workload() {
    ClaimSubmitted submission = customer.submission();
    return new ClaimSubmitted(
        new ClaimReference(UUID.randomUUID(), customer.tenantId, customer.partnerId, "en"),
        new ClaimDetails(
            submission.details().mpnId(),
            customer.domain,
            "MICROSOFT_365",
            "USAGE",
            "EXCHANGE",
            null,
            submission.details().proofOfExecution()),
        submission.filedAt(),
        1);
  }

  private static void workloadIs(UUID subscription, UUID tenant, String status, String products) {
    Caller.feed()
        .body(
            """
            {"tenantId": "%s", "family": "MICROSOFT_365", "channel": "WEB_DIRECT", "status": "%s",
             "products": %s}
            """
                .formatted(tenant, status, products))
        .put("/directory/subscriptions/{id}", subscription)
        .then()
        .statusCode(200);
  }

  private static UUID claimId(ClaimSubmitted claim) {
    return claim.claim().claimId();
  }
}
