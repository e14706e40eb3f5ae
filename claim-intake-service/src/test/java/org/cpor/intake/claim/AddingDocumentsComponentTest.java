package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.cpor.intake.document.Uploading.upload;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.events.fact.PartnerFact.EvidenceAdded;
import org.cpor.events.fact.Subject;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A partner adds documents to a claim that it has filed. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AddingDocumentsComponentTest extends FiledClaim {

  @Test
  void aDocumentAddedToAnOpenClaimIsShownAndPublished() {
    UUID document = upload(partner, "open");

    Response added = add(document);

    added
        .then()
        .statusCode(200)
        .header("ETag", not(equalTo("\"0\"")))
        .body("status", equalTo("SUBMITTED"))
        .body("proofOfExecution", contains(document.toString()))
        .body("addedDocuments.documentId", contains(document.toString()));
    as(partner)
        .get(path())
        .then()
        .header("ETag", added.header("ETag"))
        .body("proofOfExecution", contains(document.toString()));
    EvidenceAdded fact = FactTopics.await(EvidenceAdded.class, claim.claimId());
    assertThat(fact.claim()).isEqualTo(claim);
    assertThat(fact.documents())
        .extracting(AttachedDocument::documentId, AttachedDocument::fileName)
        .containsExactly(tuple(document, "poe.pdf"));
    assertThat(fact.addedAt()).hasToString(added.path("addedDocuments[0].addedAt"));
    as(partner).delete("/documents/" + document).then().statusCode(409);
  }

  @Test
  void anApprovedClaimGetsDocumentsUntilItsAssociationEnds() {
    UUID association = UUID.randomUUID();
    UUID document = upload(partner, "approved");
    becomes("APPROVED", new ClaimApproved(claim, CASE, association, start));

    add(document)
        .then()
        .statusCode(200)
        .body("status", equalTo("APPROVED"))
        .body("proofOfExecution", contains(document.toString()));

    FactTopics.publish(
        new AssociationEnded(
            claim,
            association,
            new Subject(claim.tenantId(), "DYNAMICS_365_SALES", null),
            "SUPERSEDED",
            start.plusSeconds(1),
            null));
    awaitClaim("reason.code", "SUPERSEDED");
    problem(add(upload(partner, "too late")))
        .body("detail", containsString("association has ended"));
  }

  @Test
  void aClosedClaimGetsNoDocuments() {
    UUID document = upload(partner, "closed");
    send("withdrawal", JSON.createObjectNode()).then().statusCode(200);

    problem(add(document))
        .body(
            "detail",
            equalTo("The claim is closed, so no documents can be added to it. It is WITHDRAWN."));
    as(partner).get(path()).then().body("proofOfExecution", empty());
  }

  @Test
  void aFinallyRejectedClaimGetsNoDocuments() {
    becomes(
        "REJECTED",
        new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, start.plus(Duration.ofDays(30))));
    add(upload(partner, "disputable")).then().statusCode(200);
    send("dispute", JSON.createObjectNode().put("justification", "We did.")).then().statusCode(200);
    add(upload(partner, "disputed")).then().statusCode(200);
    becomes(
        "REJECTED_FINAL",
        new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start.plusSeconds(1), null));

    problem(add(upload(partner, "final"))).body("detail", containsString("REJECTED_FINAL"));
  }

  @Test
  void aDocumentIsAddedOnce() {
    UUID document = upload(partner, "once");
    for (String replayed : new String[] {null, "true"}) {
      send(as(partner).header("Idempotency-Key", "e1"), path() + "/documents", naming(document))
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", equalTo(replayed))
          .body("proofOfExecution", contains(document.toString()));
    }

    problem(add(document)).body("detail", containsString(document.toString()));
    assertThat(FactTopics.awaitEvents(EvidenceAdded.class, claim.claimId(), 1)).hasSize(1);
  }

  @Test
  void laterDocumentsStayWhenTheClaimIsCorrected() {
    UUID document = upload(partner, "stays");
    add(document).then().statusCode(200);
    becomes("ACTION_REQUIRED", failed(1));

    send("resubmission", filed)
        .then()
        .statusCode(200)
        .body("proofOfExecution", contains(document.toString()));
  }

  @Test
  void onlyOwnDocumentsCanBeAdded() {
    UUID own = upload(partner, "own");
    UUID strangers = upload(newPartner(), "strangers");

    add(own, strangers).then().statusCode(400).body("violations.field", contains("documents[1]"));
    send("documents", JSON.createObjectNode())
        .then()
        .statusCode(400)
        .body("violations.field", contains("documents"));
    add(Stream.generate(UUID::randomUUID).limit(21).toArray(UUID[]::new))
        .then()
        .statusCode(400)
        .body("violations.field", contains("documents"));
    as(partner).get(path()).then().body("proofOfExecution", empty());
  }

  @Test
  void nobodyButItsPartnerAndThePortalAddsDocuments() {
    ObjectNode body = naming(upload(partner, "roles"));
    String path = path() + "/documents";

    send(as(newPartner()), path, body).then().statusCode(404);
    for (String role : List.of("reviewer", "review-lead", "operator", "directory-feed")) {
      send(withRole(role), path, body).then().statusCode(403);
    }
    send(as(partner).header("If-Match", "\"77\""), path, body)
        .then()
        .statusCode(412)
        .body("type", equalTo("https://cpor.example/problems/stale"));
    send(withRole("portal").header("If-Match", "\"0\""), path, body).then().statusCode(200);
  }

  private Response add(UUID... documents) {
    return send("documents", naming(documents));
  }

  private static ObjectNode naming(UUID... documents) {
    ObjectNode body = JSON.createObjectNode();
    var named = body.putArray("documents");
    List.of(documents).forEach(id -> named.add(id.toString()));
    return body;
  }
}
