package org.cpor.verifier.claimed;

import static java.nio.charset.StandardCharsets.UTF_8;
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
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code SubscriptionEnded} names the successor of the ended subscription, if there is one. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class SuccessorComponentTest {

  private static final String SALES = "DYNAMICS_365_SALES";

  @Inject DataSource database;

  private Customer customer;
  private final UUID another = UUID.randomUUID();

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @Test
  void anotherUsableSubscriptionWithTheProductIsNamed() {
    ClaimSubmitted claim = held();
    subscription(another, customer.tenantId, "ACTIVE", SALES);
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    assertThat(end(claim).successorSubscriptionId()).isEqualTo(another);
  }

  @Test
  void aSuccessorMayComeInTheSameImportAsTheEnd() {
    ClaimSubmitted claim = held();
    Caller.feed()
        .contentType("application/x-ndjson; charset=utf-8")
        .body(
            (line(customer.subscriptionId, "EXPIRED") + "\n" + line(another, "ACTIVE"))
                .getBytes(UTF_8))
        .post("/directory/import")
        .then()
        .statusCode(200);
    assertThat(end(claim).successorSubscriptionId()).isEqualTo(another);
  }

  private String line(UUID id, String status) {
    return """
    {"type": "subscription", "id": "%s", "tenantId": "%s", "family": "DYNAMICS_365",\
     "channel": "VOLUME_LICENSING", "status": "%s",\
     "products": [{"product": "DYNAMICS_365_SALES", "provisioning": "SUCCESS"}]}\
    """
        .formatted(id, customer.tenantId, status);
  }

  @Test
  void withoutSuchASubscriptionNoneIsNamed() {
    ClaimSubmitted claim = held();
    subscription(another, customer.tenantId, "ACTIVE", "DYNAMICS_365_FINANCE");
    subscription(UUID.randomUUID(), customer.tenantId, "SUSPENDED", SALES);
    subscription(UUID.randomUUID(), Customer.provisioned().tenantId, "ACTIVE", SALES);
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    assertThat(end(claim).successorSubscriptionId()).isNull();
  }

  @Test
  void aSubscriptionThatThePartnerHasClaimedAlreadyIsNotNamed() {
    ClaimSubmitted claim = held();
    subscription(another, customer.tenantId, "ACTIVE", SALES);
    ClaimSubmitted early = on(another);
    publish(early);
    FactTopics.await(ClaimVerified.class, early.claim().claimId());
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    assertThat(end(claim).successorSubscriptionId()).isNull();
  }

  @Test
  void theEndOfTheSuccessorIsPublishedOnce() {
    ClaimSubmitted claim = held();
    subscription(another, customer.tenantId, "ACTIVE", SALES);
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    assertThat(end(claim).successorSubscriptionId()).isEqualTo(another);

    subscription(another, customer.tenantId, "IN_GRACE", SALES);
    subscription(another, customer.tenantId, "DELETED", SALES);

    SuccessorEnded ended = FactTopics.await(SuccessorEnded.class, claim.claim().claimId());
    assertThat(ended.claim()).isEqualTo(claim.claim());
    assertThat(ended.successorSubscriptionId()).isEqualTo(another);
    assertThat(ended.reason()).isEqualTo("SUBSCRIPTION_NOT_ACTIVE");
    subscription(another, customer.tenantId, "ACTIVE", SALES);
    subscription(another, customer.tenantId, "EXPIRED", SALES);
    ClaimSubmitted next = on(another);
    publish(next);
    FactTopics.await(ClaimVerificationFailed.class, next.claim().claimId());
    assertThat(FactTopics.awaitEvents(SuccessorEnded.class, claim.claim().claimId(), 1)).hasSize(1);
  }

  @Test
  void aSuccessorThatLosesTheProductHasEnded() {
    ClaimSubmitted claim = held();
    subscription(another, customer.tenantId, "ACTIVE", SALES);
    customer.subscriptionIs("VOLUME_LICENSING", "EXPIRED", "SUCCESS");
    assertThat(end(claim).successorSubscriptionId()).isEqualTo(another);

    subscription(another, customer.tenantId, "ACTIVE", "DYNAMICS_365_FINANCE");

    assertThat(FactTopics.await(SuccessorEnded.class, claim.claim().claimId()).reason())
        .isEqualTo("PRODUCT_NOT_IN_SUBSCRIPTION");
  }

  private ClaimSubmitted held() {
    ClaimSubmitted claim = customer.submission();
    publish(claim);
    FactTopics.await(ClaimVerified.class, claim.claim().claimId());
    publish(new Decided(claim.claim()).started());
    await().atMost(Duration.ofSeconds(30)).until(() -> isHeld(claim.claim().claimId()));
    return claim;
  }

  private boolean isHeld(UUID claimId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select from claimed where claim_id = ? and decision = 'HELD'")) {
      select.setObject(1, claimId);
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static SubscriptionEnded end(ClaimSubmitted claim) {
    return FactTopics.await(SubscriptionEnded.class, claim.claim().claimId());
  }

  private ClaimSubmitted on(UUID subscription) {
    ClaimSubmitted submission = customer.submission();
    ClaimDetails details = submission.details();
    return new ClaimSubmitted(
        new ClaimReference(UUID.randomUUID(), customer.tenantId, customer.partnerId, "en"),
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            subscription.toString(),
            List.copyOf(details.proofOfExecution())),
        submission.filedAt(),
        1);
  }

  private static void subscription(UUID id, UUID tenant, String status, String product) {
    Caller.feed()
        .body(
            """
            {"tenantId": "%s", "family": "DYNAMICS_365", "channel": "WEB_DIRECT", "status": "%s",
             "products": [{"product": "%s", "provisioning": "SUCCESS"}]}
            """
                .formatted(tenant, status, product))
        .put("/directory/subscriptions/{id}", id)
        .then()
        .statusCode(200);
  }
}
