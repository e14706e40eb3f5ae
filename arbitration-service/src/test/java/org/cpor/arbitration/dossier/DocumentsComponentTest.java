package org.cpor.arbitration.dossier;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.DocumentFinding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/**
 * The docket has all documents of a claim, including documents that the partner added after the
 * filing.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DocumentsComponentTest {

  private static final Instant LATER = Instant.parse("2026-12-01T08:00:00Z");

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);

  @Test
  void aDocumentOfAnAnswerIsReadWithItsMetadata() {
    UUID caseId = claim.admitted().caseId();
    AttachedDocument added = document("answer.pdf", "2026-11-30");

    FactTopics.publish(
        new PartnerResponded(
            claim.fact().claim(),
            UUID.randomUUID(),
            "Here it is.",
            List.of(added.documentId()),
            List.of(added),
            LATER));

    eventually(() -> reviewer.reads(caseId).body("comments", hasSize(1)));
    reviewer
        .reads(caseId)
        .body("comments[0].documents.fileName", contains("answer.pdf"))
        .body("comments[0].documents.kind", contains("CUSTOMER_ACKNOWLEDGEMENT"))
        .body("comments[0].documents.mediaType", contains("application/pdf"))
        .body("comments[0].documents.size", contains(48_211))
        .body("comments[0].documents.sha256", contains(added.sha256()))
        .body("comments[0].documents.acknowledgedOn", contains("2026-11-30"))
        .body("comments[0].documents.current", contains(true))
        .body("comments[0].documents.addedAt", contains(LATER.toString()))
        .body("comments[0].documents.addedBy", contains("P-1001"))
        .body("comments[0].documents.addedWith", contains("COMMENT"));
  }

  @Test
  void aDocumentOfADisputeIsReadWithItsMetadata() {
    UUID first = claim.admitted().caseId();
    reviewer.takes(first);
    reviewer
        .rules(first, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200);
    AttachedDocument added = document("dispute.pdf", "2025-11-30");

    FactTopics.publish(
        new ClaimDisputed(
            claim.fact().claim(),
            "We were first.",
            List.of(added.documentId()),
            List.of(added),
            LATER));

    UUID second =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact().caseId();
    reviewer
        .reads(second)
        .body("parties[0].dispute.documents.fileName", contains("dispute.pdf"))
        .body("parties[0].dispute.documents.addedWith", contains("DISPUTE"))
        .body("parties[0].dispute.documents.current", contains(false));
  }

  @Test
  void theNewestFindingOfALaterDocumentIsReadWithIt() {
    UUID caseId = claim.admitted().caseId();
    AttachedDocument stale = document("stale.pdf", "2025-05-04");
    AttachedDocument fresh = document("fresh.pdf", "2026-11-30");
    checks(
        LATER.plusSeconds(1),
        List.of(stale, fresh),
        new DocumentFinding(
            stale.documentId(), "stale.pdf", "POE_STALE", "WARNING", "Régi.", "Kérjen újat."));
    checks(LATER, List.of(stale));
    checks(LATER.plusSeconds(2), List.of(fresh));

    FactTopics.publish(new EvidenceAdded(claim.fact().claim(), List.of(stale, fresh), LATER));

    eventually(() ->
        reviewer
            .reads(caseId)
            .body(
                "parties[0].documents.find { it.fileName == 'stale.pdf' }.check.findings",
                contains("POE_STALE"))
            .body(
                "parties[0].documents.find { it.fileName == 'fresh.pdf' }.check.findings", empty())
            .body(
                "parties[0].documents.find { it.fileName == 'fresh.pdf' }.check.at",
                equalTo(LATER.plusSeconds(2).toString())));
    reviewer
        .reads(caseId)
        .body(
            "parties[0].documents.find { it.fileName == 'stale.pdf' }.check.findings",
            contains("POE_STALE"));
  }

  private void checks(Instant at, List<AttachedDocument> documents, DocumentFinding... findings) {
    FactTopics.publish(
        new EvidenceChecked(
            claim.fact().claim(),
            "EVIDENCE",
            documents.stream().map(AttachedDocument::documentId).toList(),
            List.of(findings),
            at));
  }

  @Test
  void laterEvidenceOfTheHolderIsOnTheDocketOfAContest() {
    UUID first = claim.admitted().caseId();
    reviewer.awards(first, claim.claimId());
    AttachedDocument evidence = document("evidence.pdf", "2026-11-30");
    FactTopics.publish(new EvidenceAdded(claim.fact().claim(), List.of(evidence), LATER));

    UUID contested = VerifiedClaim.of("P-1002", tenant).admitted().caseId();

    eventually(() ->
        reviewer
            .reads(contested)
            .body("parties[0].role", equalTo("HOLDER"))
            .body("parties[0].documents.fileName", contains("evidence.pdf"))
            .body("parties[0].documents.addedAt", contains(LATER.toString()))
            .body("parties[0].documents.addedWith", contains("EVIDENCE")));
  }

  @Test
  void theNoteAndTheContactsOfAClaimAreRead() {
    UUID caseId =
        claim
            .with(
                "Kérjük, mielőbb döntsenek.",
                new ContactPerson("Nagy Éva", "eva@northwind.example"))
            .admitted()
            .caseId();

    reviewer
        .reads(caseId)
        .body("parties[0].claim.note", equalTo("Kérjük, mielőbb döntsenek."))
        .body("parties[0].claim.customerContact.name", equalTo("Nagy Éva"))
        .body("parties[0].claim.customerContact.email", equalTo("eva@northwind.example"))
        .body("parties[0].claim.partnerContact", nullValue())
        .body("parties[0].revisions[0].note", equalTo("Kérjük, mielőbb döntsenek."));
  }

  private static AttachedDocument document(String fileName, String acknowledgedOn) {
    return new AttachedDocument(
        UUID.randomUUID(),
        "CUSTOMER_ACKNOWLEDGEMENT",
        fileName,
        "application/pdf",
        48_211,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        LocalDate.parse(acknowledgedOn));
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }
}
