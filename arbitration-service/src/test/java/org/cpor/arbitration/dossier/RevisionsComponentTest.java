package org.cpor.arbitration.dossier;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimResubmitted;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/**
 * The docket has all revisions of a claim, including revisions that were filed before the case was
 * opened.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RevisionsComponentTest {

  private static final Instant FILED_AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final Instant CORRECTED_AT = Instant.parse("2026-11-20T09:30:00.100Z");

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);
  private final AttachedDocument first = document("first.pdf");
  private final AttachedDocument second = document("second.pdf");

  @Test
  void aRevisionThatFailedVerificationIsReadWithItsFindings() {
    file(details("an-order-number", first));
    fail(1, "NOT_A_SUBSCRIPTION_ID", "POE_STALE");
    correct(details("5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11", first, second));

    UUID caseId = claim.with(first, second).revised(2).admitted().caseId();

    eventually(() -> reviewer.reads(caseId).body("parties[0].revisions.revision", contains(1, 2)));
    reviewer
        .reads(caseId)
        .body("parties[0].claim.revision", equalTo(2))
        .body("parties[0].claim.filedAt", equalTo(FILED_AT.toString()))
        .body("parties[0].revisions[0].subscriptionId", equalTo("an-order-number"))
        .body("parties[0].revisions[0].filedAt", equalTo(FILED_AT.toString()))
        .body("parties[0].revisions[0].tenantId", equalTo(tenant.toString()))
        .body("parties[0].revisions[0].documents.fileName", contains("first.pdf"))
        .body("parties[0].revisions[0].verification.passed", equalTo(false))
        .body(
            "parties[0].revisions[0].verification.findings",
            contains("NOT_A_SUBSCRIPTION_ID", "POE_STALE"))
        .body("parties[0].revisions[1].filedAt", equalTo(CORRECTED_AT.toString()))
        .body("parties[0].revisions[1].verification.passed", equalTo(true))
        .body("parties[0].revisions[1].verification.findings", contains("POE_STALE"))
        .body("parties[0].documents.fileName", contains("first.pdf", "second.pdf"))
        .body(
            "parties[0].documents.addedAt", contains(FILED_AT.toString(), CORRECTED_AT.toString()));
  }

  @Test
  void aFilingThatArrivesAfterItsVerificationKeepsItsOwnTime() {
    UUID caseId = claim.with(first).revised(2).admitted().caseId();

    reviewer
        .reads(caseId)
        .body("parties[0].revisions.filedAt", contains(claim.fact().verifiedAt().toString()));

    FactTopics.publish(
        new ClaimResubmitted(
            claim.fact().claim(), claim.with(first).fact().details(), FILED_AT, 2, FILED_AT));

    eventually(() ->
        reviewer
            .reads(caseId)
            .body("parties[0].revisions.filedAt", contains(FILED_AT.toString()))
            .body("parties[0].documents.addedAt", contains(FILED_AT.toString())));
  }

  @Test
  void aCorrectionThatFailsIsReadBesideTheRevisionUnderReview() {
    UUID caseId = claim.admitted().caseId();

    correct(details("an-order-number"));
    eventually(() -> reviewer.reads(caseId).body("parties[0].revisions", hasSize(2)));
    reviewer.reads(caseId).body("parties[0].revisions[1].verification", nullValue());
    fail(2, "NOT_A_SUBSCRIPTION_ID");

    eventually(() ->
        reviewer
            .reads(caseId)
            .body("parties[0].claim.revision", equalTo(1))
            .body(
                "parties[0].revisions[1].verification.findings",
                contains("NOT_A_SUBSCRIPTION_ID")));
  }

  @Test
  void anOlderOutcomeThatArrivesLaterDoesNotReplaceANewerOne() {
    UUID caseId = claim.admitted().caseId();
    Instant verifiedAt = claim.fact().verifiedAt();

    fail(1, verifiedAt.minusMillis(1), "NOT_A_SUBSCRIPTION_ID");
    correct(details("an-order-number"));
    fail(2, "NOT_A_SUBSCRIPTION_ID");
    eventually(() ->
        reviewer
            .reads(caseId)
            .body(
                "parties[0].revisions[1].verification.findings",
                contains("NOT_A_SUBSCRIPTION_ID")));
    reviewer
        .reads(caseId)
        .body("parties[0].revisions[0].verification.passed", equalTo(true))
        .body("parties[0].revisions[0].verification.findings", contains("POE_STALE"));

    fail(1, verifiedAt, "NOT_A_SUBSCRIPTION_ID");
    eventually(() ->
        reviewer.reads(caseId).body("parties[0].revisions[0].verification.passed", equalTo(false)));
  }

  private void file(ClaimDetails details) {
    FactTopics.publish(new ClaimSubmitted(claim.fact().claim(), details, FILED_AT, 1));
  }

  private void correct(ClaimDetails details) {
    FactTopics.publish(
        new ClaimResubmitted(claim.fact().claim(), details, FILED_AT, 2, CORRECTED_AT));
  }

  private void fail(int revision, String... codes) {
    fail(revision, FILED_AT.plusSeconds(1), codes);
  }

  private void fail(int revision, Instant at, String... codes) {
    FactTopics.publish(
        new ClaimVerificationFailed(
            claim.fact().claim(),
            revision,
            List.of(codes).stream()
                .map(code -> new Finding(code, "ERROR", "subscriptionId", "Hibás.", "Javítsa."))
                .toList(),
            false,
            at));
  }

  private ClaimDetails details(String subscriptionId, AttachedDocument... documents) {
    ClaimDetails details = claim.fact().details();
    return new ClaimDetails(
        details.mpnId(),
        details.domain(),
        details.solutionArea(),
        details.activity(),
        details.product(),
        subscriptionId,
        List.of(documents).stream().map(AttachedDocument::documentId).toList(),
        List.of(documents),
        null,
        null,
        null);
  }

  private static AttachedDocument document(String fileName) {
    return new AttachedDocument(
        UUID.randomUUID(),
        "CUSTOMER_ACKNOWLEDGEMENT",
        fileName,
        "application/pdf",
        48_211,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        LocalDate.parse("2026-05-04"));
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }
}
