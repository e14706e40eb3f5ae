package org.cpor.arbitration.comparison;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.platform.security.Role;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests what a comparison shows to reviewers. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ComparisonComponentTest {

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final String content = "%064x".formatted(System.nanoTime());
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);
  private final VerifiedClaim rival = VerifiedClaim.of("P-1002", tenant);

  @Test
  void theFilesAndDatesOfTheHolderAndItsRivalAreCompared() {
    UUID first = claim.with(document(content, "2026-05-04")).admitted().caseId();
    reviewer.awards(first, claim.claimId());
    UUID contested = rival.with(document(content, "2026-09-30")).admitted().caseId();

    Person.lead()
        .asks()
        .get("/cases/{id}/comparison", contested)
        .then()
        .statusCode(200)
        .body("caseId", equalTo(contested.toString()))
        .body("parties.partnerId", contains("P-1001", "P-1002"))
        .body("parties.role", contains("HOLDER", "CLAIMANT"))
        .body("fields.find { it.name == 'PRODUCT' }.same", equalTo(true))
        .body("fields.find { it.name == 'MPN' }.values.value", contains("4567890", "4567890"))
        .body("periods.from", contains("2026-05-04", "2026-09-30"))
        .body("periodRelations.relation", contains("EARLIER"))
        .body("sharedFiles.sha256", contains(content))
        .body("sharedFiles[0].copies.partnerId", containsInAnyOrder("P-1001", "P-1002"))
        .body("documentAges[0].newest.age", contains("NEWEST", "OLDER"))
        .body("documentAges[0].newest[0].claimId", equalTo(rival.claimId().toString()));
  }

  @Test
  void aFileOfAnotherPartnersClaimThatNeverCameUnderReviewIsFound() {
    VerifiedClaim elsewhere = VerifiedClaim.of("P-1003", UUID.randomUUID());
    ClaimDetails details = elsewhere.with(document(content, null)).fact().details();
    FactTopics.publish(
        new ClaimSubmitted(
            elsewhere.fact().claim(), details, elsewhere.fact().filedAt().minusSeconds(60), 1));

    UUID caseId = claim.with(document(content, null)).admitted().caseId();

    eventually(() ->
        reviewer
            .asks()
            .get("/cases/{id}/comparison", caseId)
            .then()
            .statusCode(200)
            .body("parties", hasSize(1))
            .body("sharedFiles[0].copies.partnerId", contains("P-1003", "P-1001"))
            .body("sharedFiles[0].copies.ofParty", contains(false, true)));
  }

  @Test
  void aPartyThatLeftIsNotCompared() {
    UUID caseId = claim.with(document(content, null)).admitted().caseId();
    rival.with(document(content, null)).admitted();

    rival.withdraws();

    eventually(() ->
        reviewer
            .asks()
            .get("/cases/{id}/comparison", caseId)
            .then()
            .body("parties.partnerId", contains("P-1001")));
  }

  @Test
  void onlyThoseWhoReadDocketsReadTheComparison() {
    UUID caseId = claim.admitted().caseId();

    for (Person insider :
        List.of(reviewer, Person.lead(), Person.named("operator", Role.OPERATOR))) {
      insider
          .asks()
          .get("/cases/{id}/comparison", caseId)
          .then()
          .statusCode(200)
          .body("sharedFiles", empty());
    }
    for (Person outsider :
        List.of(Person.ofPartner("P-1001"), Person.named("portal", Role.PORTAL))) {
      outsider.asks().get("/cases/{id}/comparison", caseId).then().statusCode(403);
      outsider.asks().get("/cases/{id}/comparison", UUID.randomUUID()).then().statusCode(403);
    }
  }

  @Test
  void anUnknownCaseIsNotFound() {
    reviewer
        .asks()
        .get("/cases/{id}/comparison", UUID.randomUUID())
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
    reviewer.asks().get("/cases/{id}/comparison", "none").then().statusCode(404);
  }

  private static AttachedDocument document(String sha256, @Nullable String acknowledgedOn) {
    return new AttachedDocument(
        UUID.randomUUID(),
        "CUSTOMER_ACKNOWLEDGEMENT",
        "proof.pdf",
        "application/pdf",
        48_211,
        sha256,
        acknowledgedOn == null ? null : LocalDate.parse(acknowledgedOn));
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }
}
