package org.cpor.verifier.microsoft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.verifier.microsoft.Microsoft.plan;
import static org.cpor.verifier.microsoft.Microsoft.sales;
import static org.cpor.verifier.microsoft.Microsoft.status;
import static org.cpor.verifier.microsoft.Microsoft.subscription;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.smallrye.faulttolerance.api.CircuitBreakerMaintenance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Prechecks of claims against the answers of Microsoft's services. */
@QuarkusTest
@TestProfile(LiveSourceProfile.class)
@WithTestResource(StackTestResource.class)
@WithTestResource(MicrosoftStandIn.class)
class LiveSourceComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @ConfigProperty(name = "quarkus.rest-client.microsoft-login.url")
  URI address;

  @Inject CircuitBreakerMaintenance circuits;

  private Microsoft microsoft;
  private Customer customer;

  @BeforeEach
  void aCustomer() {
    microsoft = new Microsoft(address);
    microsoft.forgetEverything();
    circuits.resetAll();
    customer = Customer.unknownToDirectory();
    microsoft.knows(customer);
  }

  @ParameterizedTest
  @CsvSource({
    "Enabled,",
    "Warning,",
    "Suspended, SUBSCRIPTION_NOT_ACTIVE",
    "Deleted, SUBSCRIPTION_NOT_ACTIVE",
    "LockedOut, SUBSCRIPTION_NOT_ACTIVE"
  })
  void theStatusOfASubscriptionIsJudged(String status, String finding) {
    microsoft.tellsSubscriptions(customer, sales(customer, status, "Success"));
    assertThat(findings()).isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @ParameterizedTest
  @CsvSource({
    "Success,",
    "PendingActivation, SUBSCRIPTION_NOT_PROVISIONED",
    "PendingProvisioning, SUBSCRIPTION_NOT_PROVISIONED",
    "PendingInput, SUBSCRIPTION_NOT_PROVISIONED",
    "Disabled, SUBSCRIPTION_NOT_PROVISIONED",
    "Error, SUBSCRIPTION_NOT_PROVISIONED"
  })
  void theProvisioningOfItsServicePlanIsJudged(String provisioning, String finding) {
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", provisioning));
    assertThat(findings()).isEqualTo(finding == null ? List.of() : List.of(finding));
  }

  @Test
  void bothIdsOfASubscriptionAreAccepted() {
    UUID commerceId = UUID.randomUUID();
    microsoft.tellsSubscriptions(
        customer, sales(customer.subscriptionId, commerceId, "Enabled", "Success", ""));
    assertThat(findings()).isEmpty();
    assertThat(findings(naming(commerceId.toString()))).isEmpty();
    assertThat(findings(naming("{" + commerceId.toString().toUpperCase(Locale.ROOT) + "}")))
        .isEmpty();
    assertThat(findings(naming(UUID.randomUUID().toString())))
        .containsExactly("SUBSCRIPTION_NOT_ON_TENANT");
  }

  @Test
  void theTenantIdIsNotASubscriptionId() {
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", "Success"));
    assertThat(findings(naming(customer.tenantId.toString())))
        .containsExactly("NOT_A_SUBSCRIPTION_ID");
  }

  @Test
  void aSubscriptionCreatedByAPartnerIsCsp() {
    microsoft.tellsSubscriptions(customer, ownedBy(UUID.randomUUID()));
    assertThat(findings()).containsExactly("SUBSCRIPTION_IS_CSP");
    microsoft.tellsSubscriptions(customer, ownedBy(customer.tenantId));
    assertThat(findings()).isEmpty();
  }

  @Test
  void aDomainOfAnotherTenantOrOfNoneIsAFinding() {
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", "Success"));
    microsoft.domainIsOf("elsewhere.example", UUID.randomUUID());
    microsoft.knowsNoDomain("nowhere.example");
    assertThat(findings(request().replace(customer.domain, "elsewhere.example")))
        .containsExactly("DOMAIN_TENANT_MISMATCH");
    assertThat(findings(request().replace(customer.domain, "nowhere.example")))
        .containsExactly("DOMAIN_TENANT_MISMATCH");
    assertThat(
            findings(
                request().replace(customer.domain, customer.domain.toUpperCase(Locale.ROOT) + ".")))
        .isEmpty();
  }

  @Test
  void aTenantUnknownToMicrosoftIsUnknown() {
    Customer ours = Customer.provisioned();
    microsoft.knowsNoTenant(ours.tenantId);
    assertThat(findings(ours.request(ours.partnerId))).containsExactly("TENANT_UNKNOWN");
  }

  @Test
  void theServicePlansOfAllSubscriptionsDecideOnProducts() {
    microsoft.tellsSubscriptions(
        customer,
        subscription(
            customer.subscriptionId,
            UUID.randomUUID(),
            "SPE_E5",
            "Enabled",
            "",
            plan("EXCHANGE_S_ENTERPRISE", "Success"),
            plan("A_PLAN_OF_NO_PRODUCT", "NeverHeardOf")));
    assertThat(findings())
        .containsExactly("PRODUCT_NOT_ON_TENANT", "SUBSCRIPTION_NOT_FOR_DYNAMICS");
    assertThat(
            findings(
                request()
                    .replace("BUSINESS_APPLICATIONS", "MICROSOFT_365")
                    .replace("DYNAMICS_365_SALES", "EXCHANGE")
                    .replace("\"subscriptionId\": \"" + customer.subscriptionId + "\",", "")))
        .containsExactly("MPN_NOT_ENROLLED");
  }

  @Test
  void everyPageIsReadAndTheTokenIsSentToNoOtherAddress() {
    microsoft.tellsTwoPages(
        customer,
        sales(UUID.randomUUID(), UUID.randomUUID(), "Deleted", "Disabled", ""),
        sales(customer, "Enabled", "Success"));
    assertThat(findings()).isEmpty();
    assertThat(microsoft.looksAt(customer)).isEqualTo(2);
  }

  @Test
  void aSubscriptionWithoutServicePlansHasThoseOfItsSku() {
    microsoft.tellsSubscriptions(
        customer,
        subscription(
            customer.subscriptionId, UUID.randomUUID(), "DYN365_ENTERPRISE_SALES", "Enabled", ""));
    microsoft.tellsSkus(customer, "1e1a282c-9c54-43a2-9310-98ef728faace", "PendingInput");
    assertThat(findings()).containsExactly("SUBSCRIPTION_NOT_PROVISIONED");
  }

  @Test
  void aTokenIsRequestedOnce() {
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", "Success"));
    assertThat(findings()).isEmpty();
    assertThat(findings()).isEmpty();
    assertThat(microsoft.looksAt(customer)).isEqualTo(2);
    assertThat(microsoft.tokensAskedFor(customer)).isEqualTo(1);
  }

  @Test
  void aSourceThatAsksForAPauseIsAProblemWithThatPause() {
    microsoft.answers(customer, status(429).withHeader("Retry-After", "37"));
    precheck(request())
        .statusCode(503)
        .contentType("application/problem+json")
        .header("Retry-After", equalTo("37"))
        .body("type", endsWith("/unavailable"))
        .body("detail", not(nullValue()));
  }

  @Test
  void aSourceMayAskForAPauseByADateAndForAnHourAtMost() {
    microsoft.answers(
        customer,
        status(429)
            .withHeader("Date", "Sun, 29 Nov 2026 10:00:00 GMT")
            .withHeader("Retry-After", "Sun, 29 Nov 2026 10:00:41 GMT"));
    precheck(request()).statusCode(503).header("Retry-After", equalTo("41"));

    microsoft.answers(customer, status(503).withHeader("Retry-After", "99999999999"));
    precheck(request()).statusCode(503).header("Retry-After", equalTo("3600"));
  }

  @Test
  void aFailingSourceIsAProblemAndNotAFinding() {
    microsoft.answers(customer, status(500));
    precheck(request()).statusCode(503).header("Retry-After", equalTo("10"));
  }

  @Test
  void aSourceThatDoesNotAnswerInTimeIsAProblem() {
    microsoft.answers(customer, Microsoft.page("").withFixedDelay(10_000));
    precheck(request()).statusCode(503);
  }

  @Test
  void anInvalidAnswerIsAProblem() {
    microsoft.answers(
        customer, status(200).withBody("<html>").withHeader("Content-Type", "text/html"));
    precheck(request()).statusCode(503);
    microsoft.tellsSubscriptions(customer, sales(customer, "Paused", "Success"));
    precheck(request()).statusCode(503);
  }

  @Test
  void aCustomerWithoutConsentIsAProblemAndNotAFinding() {
    microsoft.isRefusedBy(customer);
    precheck(request()).statusCode(503);
  }

  @Test
  void aSourceThatKeepsFailingIsNotQueriedForAWhile() {
    microsoft.answers(customer, status(502));
    for (int n = 0; n < 20; n++) {
      precheck(request()).statusCode(503);
    }
    assertThat(microsoft.looksAt(customer)).isBetween(8, 19);
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", "Success"));
    await().atMost(TIMEOUT).until(() -> precheck(request()).extract().statusCode() == 200);
    assertThat(findings()).isEmpty();
  }

  @Test
  void refusalsOfOneCustomerDoNotAffectTheOthers() {
    Customer closed = Customer.unknownToDirectory();
    microsoft.isRefusedBy(closed);
    for (int n = 0; n < 20; n++) {
      precheck(closed.request(closed.partnerId)).statusCode(503);
    }
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", "Success"));
    assertThat(findings()).isEmpty();
  }

  @Test
  void partnersAndOtherIdsComeFromOurDirectory() {
    microsoft.tellsSubscriptions(customer, sales(customer, "Enabled", "Success"));
    String order = UUID.randomUUID().toString();
    Caller.feed().body("{\"kind\": \"ORDER\"}").put("/directory/identifiers/{id}", order);
    assertThat(findings(naming(order))).containsExactly("NOT_A_SUBSCRIPTION_ID");
    precheck(request().replace("\"4567890\"", "\"1\""))
        .body("findings.code", hasItem("MPN_NOT_OF_PARTNER"));
  }

  @Test
  void aChannelUnknownToMicrosoftComesFromOurDirectory() {
    Customer ours = Customer.provisioned();
    microsoft.knows(ours);
    microsoft.tellsSubscriptions(ours, sales(ours, "Enabled", "Success"));
    ours.subscriptionIs("OTHER", "ACTIVE", "SUCCESS");
    assertThat(findings(ours.request(ours.partnerId)))
        .containsExactly("PURCHASE_CHANNEL_NOT_ELIGIBLE");
    ours.subscriptionIs("CSP", "ACTIVE", "SUCCESS");
    assertThat(findings(ours.request(ours.partnerId))).isEmpty();
  }

  private String ownedBy(UUID tenantId) {
    return sales(
        customer.subscriptionId,
        UUID.randomUUID(),
        "Enabled",
        "Success",
        "\"ownerTenantId\": \"" + tenantId + "\",");
  }

  private String request() {
    return customer.request(customer.partnerId);
  }

  private String naming(String subscriptionId) {
    return request().replace(customer.subscriptionId.toString(), subscriptionId);
  }

  private List<String> findings() {
    return findings(request());
  }

  private static List<String> findings(String request) {
    return precheck(request).statusCode(200).extract().jsonPath().getList("findings.code");
  }

  private static ValidatableResponse precheck(String request) {
    return Caller.withRoles("portal").body(request).post("/verifications").then();
  }
}
