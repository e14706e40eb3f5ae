package org.cpor.verifier.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.DocumentFinding;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Documents that partners add to filed claims are checked whenever they are added. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AddedDocumentsComponentTest {

  private static final Instant ADDED_AT = Instant.parse("2026-11-20T09:30:00Z");
  private static final LocalDate LAST_VALID_DAY = LocalDate.of(2025, 11, 20);
  private static final LocalDate STALE = LAST_VALID_DAY.minusDays(1);

  private final String partner = "P-" + UUID.randomUUID();

  @Test
  void anOldAcknowledgementThatIsAddedLaterIsFound() {
    AttachedDocument old = acknowledgement("old.pdf", STALE);
    AttachedDocument recent = acknowledgement("recent.pdf", LAST_VALID_DAY);
    ClaimReference claim = claim("hu");

    Envelope cause = FactTopics.publish(new EvidenceAdded(claim, List.of(old, recent), ADDED_AT));

    Received<EvidenceChecked> received = checked(claim);
    EvidenceChecked checked = received.fact();
    assertThat(checked.claim()).isEqualTo(claim);
    assertThat(checked.occasion()).isEqualTo("EVIDENCE");
    assertThat(checked.documents()).containsExactly(old.documentId(), recent.documentId());
    assertThat(checked.findings()).hasSize(1);
    DocumentFinding finding = checked.findings().getFirst();
    assertThat(finding.documentId()).isEqualTo(old.documentId());
    assertThat(finding.fileName()).isEqualTo("old.pdf");
    assertThat(finding.code()).isEqualTo("POE_STALE");
    assertThat(finding.severity()).isEqualTo("WARNING");
    assertThat(finding.message()).startsWith("Az ügyfél több mint 12 hónappal");
    assertThat(received.envelope().causationId()).isEqualTo(cause.id());
  }

  @Test
  void theDocumentsOfAnswersAndDisputesAreCheckedLikeThose() {
    AttachedDocument answered = acknowledgement("answer.pdf", STALE);
    AttachedDocument disputed = acknowledgement("dispute.pdf", STALE);
    ClaimReference answering = claim("en");
    ClaimReference disputing = claim("en");

    FactTopics.publish(
        new PartnerResponded(
            answering,
            UUID.randomUUID(),
            "Here.",
            List.of(answered.documentId()),
            List.of(answered),
            ADDED_AT));
    FactTopics.publish(
        new ClaimDisputed(
            disputing, "We did it.", List.of(disputed.documentId()), List.of(disputed), ADDED_AT));

    assertThat(checked(answering).fact().occasion()).isEqualTo("ANSWER");
    assertThat(checked(answering).fact().findings())
        .extracting(DocumentFinding::documentId)
        .containsExactly(answered.documentId());
    assertThat(checked(disputing).fact().occasion()).isEqualTo("DISPUTE");
    assertThat(checked(disputing).fact().findings())
        .extracting(DocumentFinding::documentId)
        .containsExactly(disputed.documentId());
  }

  @Test
  void anOlderFactHasOnlyIdsSoTheUploadIsLookedUp() {
    ClaimReference claim = claim("en");
    UUID known = Customer.uploaded(partner, STALE);
    UUID unknown = UUID.randomUUID();

    FactTopics.publish(
        new PartnerResponded(claim, UUID.randomUUID(), "Here.", List.of(unknown, known), ADDED_AT));

    assertThat(checked(claim).fact().documents()).containsExactly(unknown, known);
    assertThat(checked(claim).fact().findings())
        .extracting(DocumentFinding::documentId)
        .containsExactly(known);
    assertThat(checked(claim).fact().findings().getFirst().fileName()).isNull();
  }

  @Test
  void aCheckWithoutFindingsIsPublishedAndHasAReceipt() {
    ClaimReference claim = claim("en");
    AttachedDocument recent = acknowledgement("recent.pdf", LAST_VALID_DAY);
    AttachedDocument contract =
        new AttachedDocument(
            UUID.randomUUID(),
            "STATEMENT_OF_WORK",
            "sow.pdf",
            "application/pdf",
            9,
            "0".repeat(64),
            null);

    FactTopics.publish(new EvidenceAdded(claim, List.of(recent, contract), ADDED_AT));

    assertThat(checked(claim).fact().findings()).isEmpty();
    Caller.ofPartner(partner)
        .get("/verifications/{id}/documents", claim.claimId())
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].occasion", equalTo("EVIDENCE"))
        .body("items[0].documents.answer", contains("PASSED", "NOT_RUN"))
        .body("items[0].documents[0].check", equalTo("POE_STALE"))
        .body("items[0].documents[0].lookedAt", equalTo(LAST_VALID_DAY.toString()))
        .body("items[0].documents[0].fileName", equalTo("recent.pdf"));
  }

  @Test
  void theReceiptsOfAClaimAreThereForItsPartnerAndTheReviewersOnly() {
    ClaimReference claim = claim("en");
    FactTopics.publish(
        new EvidenceAdded(claim, List.of(acknowledgement("old.pdf", STALE)), ADDED_AT));
    checked(claim);
    String path = "/verifications/" + claim.claimId() + "/documents";

    for (String role : List.of("reviewer", "review-lead", "operator", "portal")) {
      Caller.withRoles(role)
          .get(path)
          .then()
          .statusCode(200)
          .body("items[0].documents[0].finding.code", equalTo("POE_STALE"));
    }
    Caller.ofPartner("P-other").get(path).then().statusCode(404);
    Caller.withRoles("directory-feed").get(path).then().statusCode(403);
    Caller.withRoles("reviewer")
        .get("/verifications/{id}/documents", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void aCommentWithoutDocumentsIsNotChecked() {
    ClaimReference claim = claim("en");
    FactTopics.publish(
        new PartnerResponded(claim, UUID.randomUUID(), "Nothing.", List.of(), ADDED_AT));
    FactTopics.publish(
        new EvidenceAdded(claim, List.of(acknowledgement("a.pdf", LAST_VALID_DAY)), ADDED_AT));

    assertThat(checked(claim).fact().occasion()).isEqualTo("EVIDENCE");
  }

  /** The first result of a check of added documents. */
  private static Received<EvidenceChecked> checked(ClaimReference claim) {
    return FactTopics.awaitEvents(EvidenceChecked.class, claim.claimId(), 1).getFirst();
  }

  private ClaimReference claim(String locale) {
    return new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), partner, locale);
  }

  private static AttachedDocument acknowledgement(String name, @Nullable LocalDate on) {
    return new AttachedDocument(
        UUID.randomUUID(),
        "CUSTOMER_ACKNOWLEDGEMENT",
        name,
        "application/pdf",
        9,
        "0".repeat(64),
        on);
  }
}
