package org.cpor.verifier.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A replay runs the checks again on the values in a receipt. The verdict is that of the receipt,
 * even if the directory has changed.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReplayComponentTest {

  @Inject DataSource database;

  private Customer customer;

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @Test
  void theReplayOfAPassedVerificationPassesAfterTheSubscriptionExpired() {
    UUID claimId = verified();
    customer.subscriptionIs("CSP", "EXPIRED", "DISABLED");
    replay("operator", claimId)
        .body("items[0].verdict", equalTo("PASSED"))
        .body("items[0].replay.recorded", equalTo("PASSED"))
        .body("items[0].replay.replayed", equalTo("PASSED"))
        .body("items[0].replay.agrees", equalTo(true))
        .body("items[0].replay.differingChecks", empty())
        .body("items[0].replay.obstacle", nullValue());
  }

  @Test
  void theReplayOfAFailedVerificationFailsAfterTheSubscriptionWasRestored() {
    customer.subscriptionIs("VOLUME_LICENSING", "SUSPENDED", "SUCCESS");
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerificationFailed.class, claimId);
    customer.subscriptionIs("VOLUME_LICENSING", "ACTIVE", "SUCCESS");
    replay("reviewer", claimId)
        .body("items[0].replay.replayed", equalTo("FAILED"))
        .body("items[0].replay.agrees", equalTo(true))
        .body("items[0].values.subscriptions[0].status", equalTo("SUSPENDED"));
  }

  @Test
  void aReviewerSeesTheRecordsWithTheirVersionsAndTimes() {
    customer.subscriptionIs("WEB_DIRECT", "IN_GRACE", "SUCCESS");
    UUID claimId = verified();
    customer.subscriptionIs("WEB_DIRECT", "ACTIVE", "SUCCESS");
    replay("review-lead", claimId)
        .body("items[0].values.tenant.verifiedDomain", equalTo(customer.domain))
        .body("items[0].values.tenant.record.version", equalTo(1))
        .body("items[0].values.subscriptions", hasSize(1))
        .body("items[0].values.subscriptionsInAll", equalTo(1))
        .body(
            "items[0].values.subscriptions[0].subscriptionId",
            equalTo(customer.subscriptionId.toString()))
        .body("items[0].values.subscriptions[0].status", equalTo("IN_GRACE"))
        .body("items[0].values.subscriptions[0].channel", equalTo("WEB_DIRECT"))
        .body("items[0].values.subscriptions[0].provisioning", equalTo("SUCCESS"))
        .body("items[0].values.subscriptions[0].record.version", equalTo(2))
        .body("items[0].values.subscriptions[0].record.observedAt", startsWith("20"))
        .body("items[0].values.product.activities", hasItem("USAGE"))
        .body("items[0].values.product.record.version", greaterThan(0))
        .body("items[0].values.mpn.partnerType", equalTo("STANDARD"))
        .body("items[0].values.mpn.enrolments.program", contains("Usage"))
        .body("items[0].values.partner.version", equalTo(1))
        .body("items[0].values.alreadyClaimed", equalTo(false))
        .body("items[0].values.acknowledgementsGoodFor", equalTo("P12M"));
  }

  @Test
  void aPartnerMayReplayButDoesNotSeeTheValues() {
    UUID claimId = verified();
    Caller.ofPartner(customer.partnerId)
        .get("/verifications/{id}?replay=true", claimId)
        .then()
        .statusCode(200)
        .body("items[0].replay.agrees", equalTo(true))
        .body("items[0].values", nullValue());
    Caller.ofPartner("P-other")
        .get("/verifications/{id}?replay=true", claimId)
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "?replay=false"})
  void nothingIsReplayedUnlessAsked(String query) {
    UUID claimId = verified();
    Caller.withRoles("operator")
        .get("/verifications/" + claimId + query)
        .then()
        .statusCode(200)
        .body("items[0].replay", nullValue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"yes", "1", "TRUE"})
  void anotherValueOfReplayIsRefused(String value) {
    UUID claimId = verified();
    Caller.withRoles("operator")
        .get("/verifications/{id}?replay={value}", claimId, value)
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("replay"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hu", "en"})
  void aReceiptFromBeforeTheValuesWereRecordedSaysThatItCannotBeReplayed(String locale)
      throws SQLException {
    ClaimSubmitted submission = customer.submission();
    ClaimReference claim = submission.claim();
    FactTopics.publish(
        new ClaimSubmitted(
            new ClaimReference(claim.claimId(), claim.tenantId(), claim.partnerId(), locale),
            submission.details(),
            submission.filedAt(),
            1));
    FactTopics.await(ClaimVerified.class, claim.claimId());
    forgetValues(claim.claimId());
    replay("operator", claim.claimId())
        .body("items[0].replay.recorded", equalTo("PASSED"))
        .body("items[0].replay.replayed", nullValue())
        .body("items[0].replay.agrees", nullValue())
        .body("items[0].replay.obstacle.code", equalTo("VALUES_NOT_RECORDED"))
        .body(
            "items[0].replay.obstacle.message",
            startsWith(
                locale.equals("hu")
                    ? "Ez az ellenőrzés nem játszható le újra"
                    : "This verification cannot be replayed"))
        .body("items[0].values", nullValue());
  }

  private UUID verified() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerified.class, claimId);
    return claimId;
  }

  private static ValidatableResponse replay(String role, UUID claimId) {
    return Caller.withRoles(role)
        .get("/verifications/{id}?replay=true", claimId)
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  /**
   * Makes the receipts of the claim look like receipts from the time before the column for the
   * values existed.
   */
  private void forgetValues(UUID claimId) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement("update receipt set recorded = null where claim_id = ?")) {
      statement.setObject(1, claimId);
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
  }
}
