package org.cpor.arbitration.dossier;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.Translations;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** The docket shows the differences between the documents of a claim and the claim. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AdviceComponentTest {

  private static final Instant ADVISED_AT = Instant.parse("2026-11-20T09:30:02Z");

  private final Person reviewer = Person.reviewer();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", UUID.randomUUID());

  private void advise(Instant at, String... codes) {
    FactTopics.publish(
        new ClaimAdvised(
            claim.fact().claim(),
            1,
            Stream.of(codes)
                .map(code ->
                    new Finding(
                        code,
                        "ADVICE",
                        "proofOfExecution[0]",
                        "Nem az.",
                        "Nézze meg.",
                        new Translations("Nem az.", "It is another one.")))
                .toList(),
            at));
  }

  @Test
  void adviceThatArrivesDuringTheReviewIsOnTheDocketAndLaterAdviceReplacesIt() {
    UUID caseId = claim.admitted().caseId();
    reviewer.reads(caseId).body("parties[0].claim.advice", empty());

    advise(ADVISED_AT, "DOCUMENT_NAMES_ANOTHER_TENANT", "NO_DATE_IN_PERIOD");
    eventually(() ->
        reviewer
            .reads(caseId)
            .body("parties[0].claim.advice.severity", contains("ADVICE", "ADVICE"))
            .body("parties[0].claim.advice[0].code", equalTo("DOCUMENT_NAMES_ANOTHER_TENANT"))
            .body("parties[0].claim.advice[0].field", equalTo("proofOfExecution[0]"))
            .body(
                "parties[0].revisions[0].advice.code",
                contains("DOCUMENT_NAMES_ANOTHER_TENANT", "NO_DATE_IN_PERIOD")));

    advise(ADVISED_AT.plusSeconds(1), "DOCUMENT_UNREADABLE");
    eventually(() ->
        reviewer
            .reads(caseId)
            .body("state", equalTo("OPEN"))
            .body("parties[0].claim.advice.code", contains("DOCUMENT_UNREADABLE")));
  }

  @Test
  void adviceThatArrivesBeforeTheVerificationIsKeptForTheDocket() {
    advise(ADVISED_AT, "PRODUCT_NOT_IN_DOCUMENTS");

    UUID caseId = claim.admitted().caseId();

    eventually(() ->
        reviewer
            .reads(caseId)
            .body("parties[0].claim.advice.code", contains("PRODUCT_NOT_IN_DOCUMENTS")));
  }

  @Test
  void adviceHasItsMessageInTheLanguageOfTheReader() {
    UUID caseId = claim.admitted().caseId();
    advise(ADVISED_AT, "PRODUCT_NOT_IN_DOCUMENTS");

    eventually(() ->
        reviewer
            .reads(caseId)
            .body("parties[0].claim.advice.message", contains("It is another one."))
            .body("parties[0].revisions[0].advice.message", contains("It is another one.")));
    reviewer
        .asks()
        .header("Accept-Language", "hu")
        .get("/cases/{id}", caseId)
        .then()
        .statusCode(200)
        .header("Content-Language", "hu")
        .body("parties[0].claim.advice.message", contains("Nem az."));
  }

  @Test
  void adviceOfAnOlderFactHasItsMessageInTheLanguageOfTheClaim() {
    UUID caseId = claim.admitted().caseId();
    FactTopics.publish(
        new ClaimAdvised(
            claim.fact().claim(),
            1,
            List.of(new Finding("NO_DATE_IN_PERIOD", "ADVICE", "proofOfExecution", "Nincs.", "-")),
            ADVISED_AT));

    eventually(
        () -> reviewer.reads(caseId).body("parties[0].claim.advice.message", contains("Nincs.")));
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion::run);
  }
}
