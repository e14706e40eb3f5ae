package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.withRole;
import static org.cpor.intake.document.Uploading.form;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.intake.Claiming;
import org.cpor.intake.LockedRows;
import org.cpor.intake.document.SampleFiles;
import org.cpor.intake.document.Uploading;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class AttachingDocumentsComponentTest {

  @Inject DataSource dataSource;

  private final String partner = newPartner();

  @Test
  void aClaimHasItsDocumentsAndTheirMetadata() {
    byte[] pdf = SampleFiles.pdf(partner);
    Response acknowledgement =
        form(as(partner))
            .multiPart(Uploading.file("ack.pdf", pdf))
            .multiPart("kind", "CUSTOMER_ACKNOWLEDGEMENT")
            .multiPart("acknowledgedOn", "2026-03-31")
            .post("/documents");
    UUID first = UUID.fromString(acknowledgement.path("documentId"));
    UUID second = upload(partner, "second");

    Response filed = post(as(partner), claimWith(second, first));

    filed
        .then()
        .statusCode(201)
        .body("proofOfExecution", contains(second.toString(), first.toString()));
    UUID claimId = UUID.fromString(filed.path("claimId"));
    as(partner).get("/claims/" + claimId).then().body("proofOfExecution", hasSize(2));
    ClaimDetails told = FactTopics.await(ClaimSubmitted.class, claimId).details();
    assertThat(told.proofOfExecution()).containsExactly(second, first);
    assertThat(told.documents())
        .extracting(AttachedDocument::documentId)
        .containsExactly(second, first);
    assertThat(told.documents().getLast())
        .isEqualTo(
            new AttachedDocument(
                first,
                "CUSTOMER_ACKNOWLEDGEMENT",
                "ack.pdf",
                "application/pdf",
                pdf.length,
                acknowledgement.path("sha256"),
                LocalDate.of(2026, 3, 31)));
    assertThat(told.documents().getFirst().acknowledgedOn()).isNull();
  }

  @Test
  void answersAndDisputesArePublishedWithTheMetadataOfTheirDocuments() {
    UUID claimId = Claiming.file(partner, claim());
    UUID answering = upload(partner, "answer");
    UUID disputing = upload(partner, "dispute");

    act(claimId, "comments", "text", answering).then().statusCode(201);
    FactTopics.publish(rejection(claimId));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(partner).get("/claims/" + claimId).path("status").equals("REJECTED"));
    act(claimId, "dispute", "justification", disputing).then().statusCode(200);

    assertThat(FactTopics.await(PartnerResponded.class, claimId).attachedDocuments())
        .extracting(AttachedDocument::documentId, AttachedDocument::fileName)
        .containsExactly(tuple(answering, "poe.pdf"));
    assertThat(FactTopics.await(ClaimDisputed.class, claimId).attachedDocuments())
        .extracting(AttachedDocument::documentId, AttachedDocument::fileName)
        .containsExactly(tuple(disputing, "poe.pdf"));
  }

  private Response act(UUID claimId, String act, @Nullable String field, UUID document) {
    ObjectNode body = JSON.createObjectNode();
    if (field != null) {
      body.put(field, "See the document.");
    }
    body.putArray("documents").add(document.toString());
    return as(partner)
        .contentType(ContentType.JSON)
        .body(body.toString())
        .post("/claims/" + claimId + "/" + act);
  }

  private ClaimRejected rejection(UUID claimId) {
    Instant now = Instant.now();
    return new ClaimRejected(
        new ClaimReference(claimId, UUID.randomUUID(), partner, "hu"),
        UUID.randomUUID(),
        "INSUFFICIENT_POE",
        now,
        now.plus(Duration.ofDays(30)));
  }

  @Test
  void claimsShareADocumentAndThePortalAttachesIt() {
    UUID document = upload(partner, "shared");

    post(as(partner), claimWith(document)).then().statusCode(201);
    post(withRole("portal"), claimWith(document).put("partnerId", partner))
        .then()
        .statusCode(201)
        .body("proofOfExecution", contains(document.toString()));
  }

  @Test
  void unknownDocumentsAreReportedWithTheOtherViolations() {
    UUID known = upload(partner, "known");
    UUID strangers = upload(newPartner(), "strangers");
    ObjectNode claim = claimWith(known, strangers, UUID.randomUUID(), known).put("mpnId", "x");
    claim.withArray("proofOfExecution").add("x");
    claim.withArray("proofOfExecution").addNull();

    post(as(partner), claim)
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            contains(
                "mpnId",
                "proofOfExecution[1]",
                "proofOfExecution[2]",
                "proofOfExecution[3]",
                "proofOfExecution[4]",
                "proofOfExecution[5]"))
        .body("violations[3].message", equalTo("must not be named twice"));
  }

  @Test
  void noMoreThanTwentyDocumentsAreAttached() {
    UUID[] ids = new UUID[21];
    java.util.Arrays.setAll(ids, i -> UUID.randomUUID());

    post(as(partner), claimWith(ids))
        .then()
        .statusCode(400)
        .body("violations.field", contains("proofOfExecution"));
  }

  @Test
  void aDocumentThatIsBeingDeletedIsNotAttached() throws Exception {
    whileItIsDeleted(document -> post(as(partner), claimWith(document)))
        .then()
        .statusCode(400)
        .body("violations.field", contains("proofOfExecution"));
    as(partner).get("/claims").then().body("items", hasSize(0));
  }

  @ParameterizedTest
  @CsvSource({"comments, text", "documents,"})
  void aDocumentThatIsBeingDeletedIsNotAddedToAClaim(String act, @Nullable String field)
      throws Exception {
    UUID claimId = Claiming.file(partner, claim());

    whileItIsDeleted(document -> act(claimId, act, field, document))
        .then()
        .statusCode(400)
        .body("violations.field", contains("documents"));
  }

  @Test
  void aDocumentThatIsBeingDeletedIsNotAddedToADispute() throws Exception {
    UUID claimId = Claiming.file(partner, claim());
    FactTopics.publish(rejection(claimId));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> as(partner).get("/claims/" + claimId).path("status").equals("REJECTED"));

    whileItIsDeleted(document -> act(claimId, "dispute", "justification", document))
        .then()
        .statusCode(400)
        .body("violations.field", contains("documents"));
  }

  /**
   * Sends a request that names a document while another transaction deletes this document. Returns
   * the answer to the request.
   */
  private Response whileItIsDeleted(Function<UUID, Response> request) throws Exception {
    UUID document = upload(partner, "deleted");
    try (ExecutorService clients = Executors.newSingleThreadExecutor();
        Connection deleting = dataSource.getConnection()) {
      deleting.setAutoCommit(false);
      try (Statement delete = deleting.createStatement()) {
        delete.execute("delete from document where document_id = '" + document + "'");
      }
      Future<Response> answer = clients.submit(() -> request.apply(document));
      new LockedRows(dataSource).awaitWaiting();
      deleting.commit();
      deleting.setAutoCommit(true);
      return answer.get();
    }
  }

  @Test
  void aDocumentThatIsBeingAttachedIsNotDeleted() throws Exception {
    UUID document = upload(partner, "attached");
    UUID claimId = UUID.fromString(post(as(partner), claim()).path("claimId"));
    try (ExecutorService clients = Executors.newSingleThreadExecutor();
        Connection attaching = dataSource.getConnection()) {
      attaching.setAutoCommit(false);
      try (Statement attach = attaching.createStatement()) {
        attach.execute("insert into claim_document values ('" + claimId + "', '" + document + "')");
      }
      Future<Response> deleted = clients.submit(() -> as(partner).delete("/documents/" + document));
      new LockedRows(dataSource).awaitWaiting();
      attaching.commit();
      attaching.setAutoCommit(true);

      deleted.get().then().statusCode(409);
    }
    as(partner).get("/documents/" + document + "/content").then().statusCode(200);
  }

  private static ObjectNode claimWith(UUID... documents) {
    ObjectNode claim = claim();
    ArrayNode proof = claim.putArray("proofOfExecution");
    List.of(documents).forEach(id -> proof.add(id.toString()));
    return claim;
  }
}
