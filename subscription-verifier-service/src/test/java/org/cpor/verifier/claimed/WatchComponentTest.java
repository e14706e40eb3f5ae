package org.cpor.verifier.claimed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.FactTopics.publish;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.events.topic.Topics;
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

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String WORKLOAD =
      "[{\"product\": \"EXCHANGE\", \"provisioning\": \"SUCCESS\"}]";

  @Inject DataSource database;
  @Inject Clock clock;

  private Customer customer;
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETED", "EXPIRED", "SUSPENDED", "DISABLED"})
  void aHoldOnAWorkloadEndsWhenTheOnlySubscriptionThatCarriesItDoes(String status) {
    workloadIs(first, customer.tenantId, "ACTIVE", WORKLOAD);
    ClaimSubmitted claim = held(workload());

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
    ClaimSubmitted claim = held(workload());

    workloadIs(first, customer.tenantId, "DELETED", WORKLOAD);
    assertThat(told(SubscriptionEnded.class, claim)).isEmpty();

    workloadIs(second, customer.tenantId, "EXPIRED", WORKLOAD);
    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @Test
  void aHoldOnAWorkloadEndsWhenTheSubscriptionNoLongerIncludesIt() {
    workloadIs(first, customer.tenantId, "ACTIVE", WORKLOAD);
    ClaimSubmitted claim = held(workload());

    workloadIs(first, customer.tenantId, "ACTIVE", "[]");

    SubscriptionEnded ended = FactTopics.await(SubscriptionEnded.class, claimId(claim));
    assertThat(ended.reason()).isEqualTo("PRODUCT_NOT_ON_TENANT");
    assertThat(ended.status()).isNull();
  }

  @Test
  void aHoldOnAWorkloadEndsWhenTheSubscriptionMovesToAnotherCustomer() {
    workloadIs(first, customer.tenantId, "ACTIVE", WORKLOAD);
    ClaimSubmitted claim = held(workload());

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
    ClaimSubmitted claim = held(customer.submission());

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
    ClaimSubmitted claim = held(customer.submission());

    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "PENDING_ACTIVATION");

    assertThat(told(SubscriptionEnded.class, claim)).isEmpty();
  }

  @Test
  void theLapseAndTheRestorationOfASubscriptionUnderReviewArePublished() {
    ClaimSubmitted claim = reviewed(customer.submission());

    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    customer.subscriptionIs("VOLUME_LICENSING", "DELETED", "SUCCESS");
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");

    FactTopics.await(SubscriptionRestored.class, claimId(claim));
    assertThat(told(SubscriptionLapsed.class, claim))
        .singleElement()
        .satisfies(lapsed -> {
          assertThat(lapsed.claim()).isEqualTo(claim.claim());
          assertThat(lapsed.reason()).isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
        });
    assertThat(told(SubscriptionEnded.class, claim)).isEmpty();
  }

  @Test
  void aLapseBeforeTheReviewIsPublishedWhenTheReviewIsConsumed() {
    ClaimSubmitted claim = verified(customer.submission());
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");

    publish(new Decided(claim.claim()).opened());

    FactTopics.await(SubscriptionLapsed.class, claimId(claim));
  }

  @Test
  void anUnconfirmedApprovalOfALapsedClaimEndsAtOnce() {
    ClaimSubmitted claim = lapsed();

    publish(new Decided(claim.claim()).approved());

    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @Test
  void aConfirmedReasonEndsTheHoldOnlyWhenItOccursAgain() {
    ClaimSubmitted claim = lapsed();

    publish(new Decided(claim.claim()).approvedAllTheSame());
    publish(new Decided(claim.claim()).started());
    awaitDecision(claim, "HELD");
    customer.subscriptionIs("VOLUME_LICENSING", "DELETED", "SUCCESS");
    assertThat(told(SubscriptionEnded.class, claim)).isEmpty();

    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    FactTopics.await(SubscriptionRestored.class, claimId(claim));
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    FactTopics.await(SubscriptionEnded.class, claimId(claim));
  }

  @Test
  void theSubscriptionOfARejectedClaimIsWatchedForSomeDays() {
    ClaimSubmitted claim = verified(customer.submission());
    publish(rejected(claim, clock.instant()));
    awaitDecision(claim, "CLOSED");

    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    assertThat(FactTopics.await(SubscriptionLapsed.class, claimId(claim)).reason())
        .isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    FactTopics.await(SubscriptionRestored.class, claimId(claim));
    assertThat(told(SubscriptionEnded.class, claim)).isEmpty();
  }

  @Test
  void theSubscriptionOfAClaimThatWasRejectedLongAgoIsNotWatched() {
    ClaimSubmitted claim = verified(customer.submission());
    publish(rejected(claim, clock.instant().minus(Duration.ofDays(31))));
    awaitDecision(claim, "CLOSED");

    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");

    assertThat(told(SubscriptionLapsed.class, claim)).isEmpty();
  }

  private static ClaimRejected rejected(ClaimSubmitted claim, Instant at) {
    return new ClaimRejected(claim.claim(), UUID.randomUUID(), "INSUFFICIENT_POE", at, null);
  }

  private ClaimSubmitted lapsed() {
    ClaimSubmitted claim = reviewed(customer.submission());
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    FactTopics.await(SubscriptionLapsed.class, claimId(claim));
    return claim;
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

  private static ClaimSubmitted verified(ClaimSubmitted claim) {
    publish(claim);
    FactTopics.await(ClaimVerified.class, claimId(claim));
    return claim;
  }

  private ClaimSubmitted reviewed(ClaimSubmitted claim) {
    verified(claim);
    publish(new Decided(claim.claim()).opened());
    awaitDecision(claim, "OPEN");
    return claim;
  }

  private ClaimSubmitted held(ClaimSubmitted claim) {
    verified(claim);
    publish(new Decided(claim.claim()).started());
    awaitDecision(claim, "HELD");
    return claim;
  }

  private void awaitDecision(ClaimSubmitted claim, String decision) {
    await().atMost(TIMEOUT).until(() -> decision.equals(decisionOn(claim)));
  }

  private String decisionOn(ClaimSubmitted claim) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select coalesce(decision, '') from claimed where claim_id = ?")) {
      select.setObject(1, claimId(claim));
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  /**
   * Files another claim and waits until it is verified. Facts about a tenant are published in
   * order, so all earlier facts are then published too.
   */
  private <F extends Fact> List<F> told(Class<F> type, ClaimSubmitted claim) {
    UUID marker = customer.anotherPartnerClaims();
    FactTopics.awaitRecords(
        Topics.VERIFICATIONS,
        records ->
            records.stream()
                .anyMatch(record ->
                    marker.toString().equals(FactTopics.headers(record).get("ce_subject"))));
    return FactTopics.awaitEvents(type, claimId(claim), 0).stream()
        .map(FactTopics.Received::fact)
        .toList();
  }

  private static UUID claimId(ClaimSubmitted claim) {
    return claim.claim().claimId();
  }
}
