package org.cpor.verifier.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.FactTopics.publish;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cpor.events.fact.DocumentFact.DocumentDeleted;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class PrecheckComponentTest {

  private Customer customer;

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @Test
  void aCleanClaimPasses() {
    Caller.withRoles("portal")
        .body(customer.request(customer.partnerId))
        .post("/verifications")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("PASSED"))
        .body("findings", empty());
  }

  @Test
  void aRepeatedCheckGetsItsFirstAnswer() {
    String key = "key-" + UUID.randomUUID();
    String request = customer.request(customer.partnerId);
    for (String replayed : new String[] {null, "true"}) {
      Caller.withRoles("portal")
          .header("Idempotency-Key", key)
          .body(request)
          .post("/verifications")
          .then()
          .statusCode(200)
          .contentType("application/json")
          .header("Idempotent-Replayed", equalTo(replayed))
          .body("verdict", equalTo("PASSED"));
      customer.subscriptionIs("WEB_DIRECT", "EXPIRED", "SUCCESS");
    }

    Caller.withRoles("portal")
        .header("Idempotency-Key", key)
        .body(request.replace("\"4567890\"", "\"1\""))
        .post("/verifications")
        .then()
        .statusCode(422);
  }

  @Test
  void allFindingsAreInTheLanguageOfTheRequest() {
    customer.subscriptionIs("CSP", "EXPIRED", "SUCCESS");
    String request =
        customer
            .request(customer.partnerId)
            .replace(customer.domain, "elsewhere.example")
            .replace("\"4567890\"", "\"1\"");
    Caller.withRoles("portal")
        .body(request)
        .post("/verifications")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("FAILED"))
        .body(
            "findings.code",
            contains(
                "DOMAIN_TENANT_MISMATCH",
                "SUBSCRIPTION_IS_CSP",
                "SUBSCRIPTION_NOT_ACTIVE",
                "MPN_NOT_OF_PARTNER"))
        .body("findings[0].field", equalTo("customer.domain"))
        .body("findings[0].severity", equalTo("ERROR"))
        .body("findings[0].message", containsString("verified domains"));
    Caller.withRoles("portal")
        .body(request.replace("\"locale\": \"en\",", ""))
        .post("/verifications")
        .then()
        .body("findings[0].message", containsString("tartomány"));
  }

  @Test
  void idsAndDomainsAreAcceptedInAnySpelling() {
    String request =
        customer
            .request(customer.partnerId)
            .replace(
                customer.subscriptionId.toString(),
                "{" + customer.subscriptionId.toString().toUpperCase(Locale.ROOT) + "}")
            .replace(customer.domain, customer.domain.toUpperCase(Locale.ROOT) + ".");
    Caller.withRoles("portal")
        .body(request)
        .post("/verifications")
        .then()
        .body("verdict", equalTo("PASSED"));
  }

  @Test
  void anInvalidSubscriptionIdIsAFindingAndNotABadRequest() {
    Caller.withRoles("portal")
        .body(
            customer
                .request(customer.partnerId)
                .replace(customer.subscriptionId.toString(), "order 7"))
        .post("/verifications")
        .then()
        .statusCode(200)
        .body("findings.code", contains("NOT_A_SUBSCRIPTION_ID"));
  }

  @Test
  void allViolationsOfTheRequestAreReportedTogether() {
    Caller.withRoles("portal")
        .body(
            """
            {"mpnId": "1", "customer": {"tenantId": "7", "domain": "?"}, "activity": "SALES",
             "product": "TEAMS", "proofOfExecution": ["x"], "subscriptionId": "%s"}
            """
                .formatted("x".repeat(65)))
        .post("/verifications")
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "violations.field",
            contains(
                "partnerId",
                "customer.tenantId",
                "customer.domain",
                "solutionArea",
                "activity",
                "subscriptionId"));
  }

  @Test
  void anUnknownDocumentIsRefused() {
    UUID anothers = Customer.uploaded("P-other", null);
    for (UUID documentId : List.of(UUID.randomUUID(), anothers)) {
      Caller.withRoles("portal")
          .body(customer.request(customer.partnerId, documentId))
          .post("/verifications")
          .then()
          .statusCode(400)
          .body("violations.field", contains("proofOfExecution[0]"))
          .body("violations.message", contains("must be the id of a document of the same partner"));
    }
  }

  @Test
  void aCheckWaitsForADocumentThatIsBeingUploaded() {
    UUID documentId = UUID.randomUUID();
    String request = customer.request(customer.partnerId, documentId);
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(
            () -> Caller.withRoles("portal").body(request).post("/verifications").statusCode());
    Customer.uploads(customer.partnerId, documentId, null);
    assertThat(status).succeedsWithin(Duration.ofSeconds(10)).isEqualTo(200);
  }

  @Test
  void aDeletedDocumentIsRefused() {
    UUID documentId = Customer.uploaded(customer.partnerId, null);
    Caller.withRoles("portal")
        .body(customer.request(customer.partnerId, documentId))
        .post("/verifications")
        .then()
        .statusCode(200);
    publish(new DocumentDeleted(documentId, customer.partnerId, Instant.EPOCH));
    await()
        .untilAsserted(() ->
            Caller.withRoles("portal")
                .body(customer.request(customer.partnerId, documentId))
                .post("/verifications")
                .then()
                .statusCode(400));
  }

  @Test
  void anOldAcknowledgementIsFoundBeforeTheClaimIsFiled() {
    UUID old = Customer.uploaded(customer.partnerId, LocalDate.of(2020, 1, 1));
    Caller.withRoles("portal")
        .body(customer.request(customer.partnerId, old))
        .post("/verifications")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("PASSED"))
        .body("findings.code", contains("POE_STALE"));
  }

  @Test
  void aClaimThatIntakeWouldRefuseIsRefused() {
    String request =
        customer
            .request(customer.partnerId)
            .replace("\"name\": \"A\", ", "")
            .replace("DYNAMICS_365_SALES", "NO_SUCH_PRODUCT")
            .replace("\"en\"", "\"en!\"")
            .replace("…", "n".repeat(10_001));
    Caller.withRoles("portal")
        .body(request)
        .post("/verifications")
        .then()
        .statusCode(400)
        .body("violations.field", contains("product", "customerContact.name", "locale", "note"));
  }

  @Test
  void aLanguageTagWithARegionSelectsItsLanguage() {
    customer.subscriptionIs("CSP", "ACTIVE", "SUCCESS");
    Caller.withRoles("portal")
        .body(customer.request(customer.partnerId).replace("\"en\"", "\"en-GB\""))
        .post("/verifications")
        .then()
        .statusCode(200)
        .body("findings[0].message", containsString("Cloud Solution Provider"));
  }

  @Test
  void aVeryLongListIsOneViolationAndCheapForConcurrentRequests() throws Exception {
    String body =
        customer
            .request(customer.partnerId)
            .replace(
                "\"proofOfExecution\": [", "\"proofOfExecution\": [" + "\"\",".repeat(340_000));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ValidatableResponse>> answers =
          Stream.generate(() ->
                  threads.submit(
                      () -> Caller.withRoles("portal").body(body).post("/verifications").then()))
              .limit(8)
              .toList();
      for (Future<ValidatableResponse> answer : answers) {
        answer
            .get()
            .statusCode(400)
            .body("violations.field", contains("proofOfExecution"))
            .body("violations.message", contains(startsWith("must have no more than")));
      }
    }
  }

  @Test
  void aPartnerChecksOnlyItsOwnClaims() {
    Caller.ofPartner(customer.partnerId)
        .body(customer.request(customer.partnerId))
        .post("/verifications")
        .then()
        .statusCode(200)
        .body("verdict", equalTo("PASSED"));
    Caller.ofPartner("P-other")
        .body(customer.request(customer.partnerId))
        .post("/verifications")
        .then()
        .statusCode(400)
        .body("violations.field", hasItem("partnerId"));
  }

  @Test
  void aTokenOfAPartnerWithoutAPartnerIdIsRefused() {
    Caller.withRoles("billing-admin")
        .body(customer.request(customer.partnerId))
        .post("/verifications")
        .then()
        .statusCode(403);
  }

  @Test
  void onlyPartnersAndThePortalCheckClaims() {
    for (String role : List.of("reviewer", "operator", "directory-feed")) {
      Caller.withRoles(role)
          .body(customer.request(customer.partnerId))
          .post("/verifications")
          .then()
          .statusCode(403);
    }
    Caller.bearing("none").body("{}").post("/verifications").then().statusCode(401);
  }

  @Test
  void anUnknownFieldIsRefused() {
    Caller.withRoles("portal")
        .body("{\"colour\": \"red\"}")
        .post("/verifications")
        .then()
        .statusCode(400)
        .body("violations.field", contains("colour"));
  }
}
