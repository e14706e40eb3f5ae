package org.cpor.verifier.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.DocumentFact.DocumentRead;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.Translations;
import org.cpor.events.fact.VerificationFact.ClaimAdvised;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.cpor.verifier.Caller;
import org.cpor.verifier.Customer;
import org.cpor.verifier.reading.application.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A claim is compared with the readings of its documents, whether the claim or the readings arrive
 * first.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DocumentAdviceComponentTest {

  private static final Instant READ_AT = Instant.parse("2026-11-20T09:00:02Z");

  private Customer customer;

  @BeforeEach
  void aCustomer() {
    customer = Customer.provisioned();
  }

  private DocumentRead without(UUID documentId) {
    return without(documentId, true);
  }

  private DocumentRead without(UUID documentId, boolean complete) {
    return new DocumentRead(
        documentId,
        customer.partnerId,
        null,
        List.of(LocalDate.of(2026, 11, 2)),
        List.of(),
        List.of(customer.tenantId),
        List.of("POWER_BI"),
        complete,
        READ_AT);
  }

  private DocumentRead unreadable(UUID documentId) {
    return new DocumentRead(
        documentId,
        customer.partnerId,
        "ENCRYPTED",
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null,
        READ_AT);
  }

  private static Received<ClaimAdvised> advised(ClaimSubmitted submission) {
    return FactTopics.awaitEvents(ClaimAdvised.class, submission.claim().claimId(), 1).getFirst();
  }

  @Test
  void aReadingThatComesAfterTheClaimGivesAdvice() {
    ClaimSubmitted submission = customer.submission();
    FactTopics.publish(submission);
    FactTopics.await(ClaimVerified.class, submission.claim().claimId());

    Envelope cause = FactTopics.publish(without(document(submission)));

    Received<ClaimAdvised> received = advised(submission);
    ClaimAdvised advised = received.fact();
    assertThat(advised.claim()).isEqualTo(submission.claim());
    assertThat(advised.revision()).isEqualTo(1);
    assertThat(advised.advice())
        .singleElement()
        .satisfies(advice -> {
          assertThat(advice.code()).isEqualTo("PRODUCT_NOT_IN_DOCUMENTS");
          assertThat(advice.severity()).isEqualTo("ADVICE");
          assertThat(advice.message())
              .isEqualTo("None of the documents names the claimed product.");
          assertThat(advice.messages())
              .isEqualTo(
                  new Translations(
                      "Egyik dokumentum sem említi az igényelt terméket.",
                      "None of the documents names the claimed product."));
        });
    assertThat(received.envelope().causationId()).isEqualTo(cause.id());
  }

  @Test
  void aReadingThatCameBeforeTheClaimGivesAdviceAfterTheVerification() {
    ClaimSubmitted submission = customer.submission();
    FactTopics.publish(unreadable(document(submission)));
    awaitReading(document(submission));

    FactTopics.publish(submission);

    assertThat(advised(submission).fact().advice())
        .extracting(Finding::code, Finding::field)
        .containsExactly(tuple("DOCUMENT_UNREADABLE", "proofOfExecution[0]"));
    assertThat(FactTopics.await(ClaimVerified.class, submission.claim().claimId()).warnings())
        .isEmpty();
  }

  @Test
  void thePrecheckHasAdviceAndPasses() {
    UUID documentId = Customer.uploaded(customer.partnerId, null);
    FactTopics.publish(unreadable(documentId));
    awaitReading(documentId);

    precheck(documentId)
        .body("verdict", equalTo("PASSED"))
        .body("findings.severity", contains("ADVICE"))
        .body("findings.code", contains("DOCUMENT_UNREADABLE"))
        .body("findings[0].field", equalTo("proofOfExecution[0]"))
        .body("findings[0].message", startsWith("A document has a password"));
  }

  @Test
  void aDocumentThatFitsGivesNoAdvice() {
    UUID documentId = Customer.uploaded(customer.partnerId, null);
    FactTopics.publish(
        new DocumentRead(
            documentId,
            customer.partnerId,
            null,
            List.of(LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)),
            List.of(),
            List.of(customer.tenantId),
            List.of("DYNAMICS_365_SALES"),
            true,
            READ_AT));
    awaitReading(documentId);

    precheck(documentId).body("verdict", equalTo("PASSED")).body("findings", empty());
  }

  @Test
  void aDocumentThatWasReadInPartGivesNoAdviceOnWhatItLacks() {
    UUID documentId = Customer.uploaded(customer.partnerId, null);
    FactTopics.publish(without(documentId, false));
    awaitReading(documentId);

    precheck(documentId).body("verdict", equalTo("PASSED")).body("findings", empty());
  }

  /** Waits until this service knows the reading. */
  private void awaitReading(UUID documentId) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(readings().find(List.of(documentId))).hasSize(1));
  }

  private static Readings readings() {
    return CDI.current().select(Readings.class).get();
  }

  private ValidatableResponse precheck(UUID documentId) {
    return Caller.withRoles("portal")
        .body(customer.request(customer.partnerId, documentId))
        .post("/verifications")
        .then()
        .statusCode(200);
  }

  private static UUID document(ClaimSubmitted submission) {
    return submission.details().proofOfExecution().getFirst();
  }
}
