package org.cpor.verifier.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.topic.Topics;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class VerificationComponentTest {

  private Customer customer;

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  @Test
  void aCleanClaimIsVerified() {
    ClaimSubmitted submission = customer.submission();
    Envelope cause = FactTopics.publish(submission);
    Received<ClaimVerified> received =
        FactTopics.awaitEvents(ClaimVerified.class, submission.claim().claimId(), 1).getFirst();
    ClaimVerified verified = received.fact();
    assertThat(verified.claim()).isEqualTo(submission.claim());
    assertThat(verified.details()).isEqualTo(submission.details());
    assertThat(verified.filedAt()).isEqualTo(submission.filedAt());
    assertThat(verified.revision()).isEqualTo(1);
    assertThat(verified.warnings()).isEmpty();
    assertThat(verified.afterWaiting()).isFalse();
    assertThat(received.envelope().causationId()).isEqualTo(cause.id());
  }

  @Test
  void fiveErrorsAreReportedAtOnceInTheClaimsLanguage() {
    customer.subscriptionIs("CSP", "SUSPENDED", "PENDING_INPUT");
    ClaimSubmitted submission = customer.submission();
    ClaimSubmitted wrong =
        new ClaimSubmitted(
            inHungarian(submission.claim()),
            with(submission.details(), "elsewhere.example", "1111111", List.of()),
            submission.filedAt(),
            1);
    FactTopics.publish(wrong);
    ClaimVerificationFailed failed =
        FactTopics.await(ClaimVerificationFailed.class, wrong.claim().claimId());
    assertThat(failed.findings())
        .extracting(Finding::code)
        .containsExactly(
            "DOMAIN_TENANT_MISMATCH",
            "SUBSCRIPTION_IS_CSP",
            "SUBSCRIPTION_NOT_PROVISIONED",
            "SUBSCRIPTION_NOT_ACTIVE",
            "MPN_NOT_OF_PARTNER",
            "POE_MISSING");
    assertThat(failed.findings())
        .filteredOn(finding -> finding.severity().equals("ERROR"))
        .hasSize(5);
    assertThat(failed.findings().getFirst().remedy()).startsWith("Kérje el az ügyféltől");
    assertThat(failed.waitsForProvisioning()).isFalse();
  }

  @Test
  void aVerifiedClaimIsPublishedWithItsWarnings() {
    ClaimSubmitted submission = customer.submission();
    ClaimSubmitted bare =
        new ClaimSubmitted(
            submission.claim(),
            with(submission.details(), customer.domain, "4567890", List.of()),
            submission.filedAt(),
            1);
    FactTopics.publish(bare);
    assertThat(FactTopics.await(ClaimVerified.class, bare.claim().claimId()).warnings())
        .extracting(Finding::code)
        .containsExactly("POE_MISSING");
  }

  @Test
  void anOldAcknowledgementIsAWarningAndItsDocumentIsPublished() {
    ClaimSubmitted submission = customer.submission();
    ClaimSubmitted stale =
        new ClaimSubmitted(
            submission.claim(),
            acknowledged(submission.details(), LocalDate.of(2025, 11, 19)),
            submission.filedAt(),
            1);
    FactTopics.publish(stale);
    ClaimVerified verified = FactTopics.await(ClaimVerified.class, stale.claim().claimId());
    assertThat(verified.warnings()).extracting(Finding::code).containsExactly("POE_STALE");
    assertThat(verified.warnings().getFirst().message()).contains("12 months");
    assertThat(verified.details()).isEqualTo(stale.details());
    receipts(stale.claim().claimId())
        .then()
        .body("items[0].checks[18].check", equalTo("POE_STALE"))
        .body("items[0].checks[18].answer", equalTo("FOUND"))
        .body("items[0].checks[18].field", equalTo("proofOfExecution"))
        .body("items[0].checks[18].lookedAt", equalTo("[2025-11-19]"));
  }

  @Test
  void anIdThatIsKnownAsSomethingElseIsAFinding() {
    UUID order = UUID.randomUUID();
    Caller.feed()
        .body("{\"kind\": \"ORDER\"}")
        .put("/directory/identifiers/{id}", order)
        .then()
        .statusCode(200);
    assertThat(findingsWithSubscription(order.toString())).containsExactly("NOT_A_SUBSCRIPTION_ID");
    assertThat(findingsWithSubscription(customer.tenantId.toString()))
        .containsExactly("NOT_A_SUBSCRIPTION_ID");
  }

  @Test
  void aSubscriptionOfAnotherTenantIsAnsweredLikeAnUnknownOne() {
    assertThat(findingsWithSubscription(Customer.provisioned().subscriptionId.toString()))
        .containsExactly("SUBSCRIPTION_NOT_ON_TENANT");
    assertThat(findingsWithSubscription(UUID.randomUUID().toString()))
        .containsExactly("SUBSCRIPTION_NOT_ON_TENANT");
  }

  @Test
  void anEventDeliveredFiveTimesIsVerifiedOnce() {
    ClaimSubmitted submission = customer.submission();
    Envelope event = FactTopics.publish(submission);
    for (int i = 0; i < 4; i++) {
      FactTopics.publish(submission, event);
    }
    // The partition is read in order: when this claim of the same tenant is verified, all earlier
    // claims are verified too.
    FactTopics.await(ClaimVerified.class, customer.anotherPartnerClaims());
    assertThat(FactTopics.awaitEvents(ClaimVerified.class, submission.claim().claimId(), 1))
        .hasSize(1);
    receipts(submission.claim().claimId()).then().body("items", hasSize(1));
  }

  @Test
  void unreadableAndUnknownEventsStopNothing() {
    String key = customer.tenantId.toString();
    FactTopics.publishRaw(Topics.CLAIMS, key, "no event".getBytes(UTF_8), Map.of());
    Map<String, String> headers = FactTopics.publish(customer.submission()).toHeaders();
    FactTopics.publishRaw(
        Topics.CLAIMS,
        key,
        "{}".getBytes(UTF_8),
        with(headers, "ce_type", "cpor.claim-submitted.v1"));
    FactTopics.publishRaw(
        Topics.CLAIMS, key, "{}".getBytes(UTF_8), with(headers, "ce_type", "cpor.claim-sung.v9"));
    FactTopics.await(ClaimVerified.class, customer.anotherPartnerClaims());
    FactTopics.awaitRecords(
        Topics.deadLetters(Topics.CLAIMS, "subscription-verifier-service"),
        letters ->
            letters.stream()
                    .filter(letter -> Arrays.equals(letter.key(), key.getBytes(UTF_8)))
                    .count()
                == 2);
  }

  @Test
  void theReceiptHasTheAnswerOfEachCheck() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerified.class, claimId);
    receipts(claimId)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].claimId", equalTo(claimId.toString()))
        .body("items[0].verdict", equalTo("PASSED"))
        .body("items[0].source", equalTo("DIRECTORY"))
        .body("items[0].revision", equalTo(1))
        .body("items[0].checks", hasSize(19))
        .body("items[0].checks.answer.unique()", contains("PASSED"))
        .body("items[0].checks.lookedAt", hasItem(customer.domain));
  }

  @Test
  void onlyItsPartnerAndReviewersReadAReceipt() {
    UUID claimId = customer.claims();
    FactTopics.await(ClaimVerified.class, claimId);
    for (String role : List.of("reviewer", "review-lead", "operator", "portal")) {
      Caller.withRoles(role).get("/verifications/{id}", claimId).then().statusCode(200);
    }
    Caller.ofPartner(customer.partnerId).get("/verifications/{id}", claimId).then().statusCode(200);
    Caller.ofPartner("P-other").get("/verifications/{id}", claimId).then().statusCode(404);
    Caller.withRoles("directory-feed").get("/verifications/{id}", claimId).then().statusCode(403);
    Caller.bearing("none").get("/verifications/{id}", claimId).then().statusCode(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11"})
  void aClaimThatNobodyFiledHasNoReceipts(String claimId) {
    Caller.withRoles("reviewer").get("/verifications/{id}", claimId).then().statusCode(404);
  }

  private List<String> findingsWithSubscription(String subscriptionId) {
    ClaimSubmitted submission = customer.submission();
    ClaimDetails details = submission.details();
    FactTopics.publish(
        new ClaimSubmitted(
            submission.claim(),
            new ClaimDetails(
                details.mpnId(),
                details.domain(),
                details.solutionArea(),
                details.activity(),
                details.product(),
                subscriptionId,
                details.proofOfExecution()),
            Instant.parse("2026-11-20T09:30:00Z"),
            1));
    return FactTopics.await(ClaimVerificationFailed.class, submission.claim().claimId())
        .findings()
        .stream()
        .map(Finding::code)
        .toList();
  }

  private static Response receipts(UUID claimId) {
    return Caller.withRoles("operator").get("/verifications/{id}", claimId);
  }

  private static ClaimReference inHungarian(ClaimReference claim) {
    return new ClaimReference(claim.claimId(), claim.tenantId(), claim.partnerId(), "hu");
  }

  private static ClaimDetails with(
      ClaimDetails details, String domain, String mpnId, List<UUID> documents) {
    return new ClaimDetails(
        mpnId,
        domain,
        details.solutionArea(),
        details.activity(),
        details.product(),
        details.subscriptionId(),
        documents);
  }

  /**
   * The details with two documents: a customer's acknowledgement of the day {@code on}, and an old
   * document of another kind.
   */
  private static ClaimDetails acknowledged(ClaimDetails details, LocalDate on) {
    AttachedDocument acknowledgement = document("CUSTOMER_ACKNOWLEDGEMENT", on);
    AttachedDocument contract = document("STATEMENT_OF_WORK", LocalDate.EPOCH);
    return new ClaimDetails(
        details.mpnId(),
        details.domain(),
        details.solutionArea(),
        details.activity(),
        details.product(),
        details.subscriptionId(),
        List.of(acknowledgement.documentId(), contract.documentId()),
        List.of(acknowledgement, contract),
        details.note(),
        details.customerContact(),
        details.partnerContact());
  }

  private static AttachedDocument document(String kind, LocalDate acknowledgedOn) {
    return new AttachedDocument(
        UUID.randomUUID(), kind, "a.pdf", "application/pdf", 9, "0".repeat(64), acknowledgedOn);
  }

  private static Map<String, String> with(Map<String, String> headers, String name, String value) {
    Map<String, String> changed = new HashMap<>(headers);
    changed.put("ce_id", UUID.randomUUID().toString());
    changed.put(name, value);
    return changed;
  }
}
