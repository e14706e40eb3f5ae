package org.cpor.intake.claim;

import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Fact;
import org.cpor.events.fact.Finding;
import org.cpor.events.fact.VerificationFact.ClaimVerificationFailed;
import org.cpor.intake.Claiming;
import org.cpor.testing.FactTopics;
import org.junit.jupiter.api.BeforeEach;

/** A claim that its partner has filed before each test. */
abstract class FiledClaim {

  static final UUID CASE = UUID.randomUUID();

  final String partner = newPartner();
  final ObjectNode filed = claim();
  final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS).minusSeconds(60);
  ClaimReference claim = reference(UUID.randomUUID());

  @BeforeEach
  void file() {
    claim = reference(Claiming.file(partner, filed));
  }

  ClaimVerificationFailed failed(int revision) {
    Finding error =
        new Finding("DOMAIN_TENANT_MISMATCH", "ERROR", "customer.domain", "Nem az.", "Kérje el.");
    Finding warning =
        new Finding("POE_MISSING", "WARNING", "proofOfExecution", "Nincs.", "Csatoljon.");
    return new ClaimVerificationFailed(
        claim, revision, List.of(error, warning), false, start.plusSeconds(revision));
  }

  InformationRequested asked(int second) {
    return new InformationRequested(
        claim,
        CASE,
        UUID.randomUUID(),
        List.of("MISSING_ALL_POE", "MISSING_PRODUCTS"),
        null,
        respondBy(),
        start.plusSeconds(second),
        null,
        null);
  }

  Instant respondBy() {
    return start.plus(Duration.ofDays(5));
  }

  /** Publishes {@code fact} and waits until the claim has {@code status}. */
  void becomes(String status, Fact fact) {
    FactTopics.publish(fact);
    awaitClaim("status", status);
  }

  void awaitClaim(String field, Object value) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> value.equals(as(partner).get(path()).path(field)));
  }

  Response send(String act, ObjectNode body) {
    return send(as(partner), path() + "/" + act, body);
  }

  static Response send(RequestSpecification request, String path, ObjectNode body) {
    return request.contentType(ContentType.JSON).body(body.toString()).post(path);
  }

  Response comment(String text) {
    return comment(as(partner), path(), text);
  }

  Response comment(RequestSpecification request, String text) {
    return comment(request, path(), text);
  }

  static Response comment(RequestSpecification request, String claim, String text) {
    return send(request, claim + "/comments", text(text));
  }

  static ObjectNode text(String text) {
    return JSON.createObjectNode().put("text", text);
  }

  static ValidatableResponse problem(Response response) {
    return response
        .then()
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/conflict"));
  }

  ClaimReference reference(UUID claimId) {
    return new ClaimReference(
        claimId, UUID.fromString(filed.at("/customer/tenantId").asText()), partner, "hu");
  }

  String path() {
    return "/claims/" + claim.claimId();
  }
}
