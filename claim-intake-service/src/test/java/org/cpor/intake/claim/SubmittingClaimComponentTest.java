package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.topic.Topics;
import org.cpor.intake.Claiming;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class SubmittingClaimComponentTest {

  @Inject DataSource dataSource;

  private final String partner = newPartner();

  @Test
  void aFiledClaimIsReturnedAndCanBeRead() {
    ObjectNode claim = claim().put("locale", "en").put("note", "Üdv 😀 <b>");
    claim.putObject("customerContact").put("name", "Anna").put("email", "anna@contoso.example");
    claim.putObject("partnerContact").put("name", "Béla").put("email", "bela@partner.example");

    Response filed = post(as(partner), claim);

    filed
        .then()
        .statusCode(201)
        .header("Location", equalTo("/claims/" + filed.path("claimId")))
        .header("ETag", "\"0\"")
        .contentType("application/json")
        .body("partnerId", equalTo(partner))
        .body("mpnId", equalTo("4567890"))
        .body("customer.tenantId", equalTo(claim.at("/customer/tenantId").asText()))
        .body("customer.domain", equalTo("contoso.example"))
        .body("solutionArea", equalTo("BUSINESS_APPLICATIONS"))
        .body("activity", equalTo("USAGE"))
        .body("product", equalTo("DYNAMICS_365_SALES"))
        .body("subscriptionId", equalTo(claim.get("subscriptionId").asText()))
        .body("proofOfExecution", empty())
        .body("customerContact.name", equalTo("Anna"))
        .body("customerContact.email", equalTo("anna@contoso.example"))
        .body("partnerContact.name", equalTo("Béla"))
        .body("locale", equalTo("en"))
        .body("note", equalTo("Üdv 😀 <b>"))
        .body("status", equalTo("SUBMITTED"))
        .body("competing", equalTo(false))
        .body("findings", empty())
        .body("revision", equalTo(1))
        .body("reason", nullValue())
        .body("decidedAt", nullValue());
    assertThat(UUID.fromString(filed.path("claimId")).version()).isEqualTo(7);
    assertThat(filed.asString()).doesNotContain("null");
    Response read = as(partner).get("/claims/" + filed.path("claimId"));
    read.then().statusCode(200);
    assertThat(read.path("filedAt").toString()).isEqualTo(filed.path("filedAt"));
  }

  @Test
  void theNoteAndTheContactsArePublished() {
    ObjectNode claim = claim().put("note", "Üdv 😀 <b>");
    claim.putObject("customerContact").put("name", "Anna").put("email", "anna@contoso.example");
    claim.putObject("partnerContact").put("name", "Béla").put("email", "bela@partner.example");

    ClaimDetails details =
        FactTopics.await(ClaimSubmitted.class, Claiming.file(partner, claim)).details();

    assertThat(details.note()).isEqualTo("Üdv 😀 <b>");
    assertThat(details.customerContact())
        .isEqualTo(new ContactPerson("Anna", "anna@contoso.example"));
    assertThat(details.partnerContact())
        .isEqualTo(new ContactPerson("Béla", "bela@partner.example"));
  }

  @Test
  void omittedFieldsAreAbsentAndTheDefaultLanguageIsHungarian() {
    ObjectNode claim = claim();
    claim.remove("subscriptionId");

    Response filed = post(as(partner), claim);

    filed.then().statusCode(201).body("locale", equalTo("hu"));
    assertThat(filed.asString())
        .doesNotContain("subscriptionId", "note", "Contact", "reviewDueAt", "reason");
  }

  @Test
  void tenantAndDomainAreStoredInTheirCanonicalForm() {
    ObjectNode claim = claim();
    UUID tenantId = UUID.randomUUID();
    claim
        .withObjectProperty("customer")
        .put("tenantId", "{" + tenantId.toString().toUpperCase(java.util.Locale.ROOT) + "}")
        .put("domain", "Árvíz.Example.");

    post(as(partner), claim)
        .then()
        .statusCode(201)
        .body("customer.tenantId", equalTo(tenantId.toString()))
        .body("customer.domain", equalTo("xn--rvz-dla6d.example"));
  }

  @Test
  void theClaimIsPublishedOnKafkaWithTheIdOfItsRequest() {
    ObjectNode claim = claim().put("locale", "en");
    String requestId = "test-" + UUID.randomUUID();
    String traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    Response filed =
        post(
            as(partner).header("X-Request-Id", requestId).header("traceparent", traceparent),
            claim);

    filed
        .then()
        .statusCode(201)
        .header("X-Request-Id", requestId)
        .header("traceparent", traceparent);
    UUID claimId = UUID.fromString(filed.path("claimId"));
    Received<ClaimSubmitted> told =
        FactTopics.awaitEvents(ClaimSubmitted.class, claimId, 1).getFirst();
    ClaimSubmitted fact = told.fact();
    assertThat(fact.claim().claimId()).isEqualTo(claimId);
    assertThat(fact.claim().tenantId()).hasToString(claim.at("/customer/tenantId").asText());
    assertThat(fact.claim().partnerId()).isEqualTo(partner);
    assertThat(fact.claim().locale()).isEqualTo("en");
    assertThat(fact.details().mpnId()).isEqualTo("4567890");
    assertThat(fact.details().domain()).isEqualTo("contoso.example");
    assertThat(fact.details().solutionArea()).isEqualTo("BUSINESS_APPLICATIONS");
    assertThat(fact.details().activity()).isEqualTo("USAGE");
    assertThat(fact.details().product()).isEqualTo("DYNAMICS_365_SALES");
    assertThat(fact.details().subscriptionId()).isEqualTo(claim.get("subscriptionId").asText());
    assertThat(fact.filedAt()).hasToString(filed.path("filedAt"));
    assertThat(fact.revision()).isEqualTo(1);
    assertThat(told.envelope().type()).isEqualTo("cpor.claim-submitted.v1");
    assertThat(told.envelope().source()).isEqualTo("/claim-intake-service");
    assertThat(told.envelope().subject()).isEqualTo(claimId.toString());
    assertThat(told.envelope().correlationId()).isEqualTo(requestId);
    assertThat(told.envelope().traceparent()).isEqualTo(traceparent);
    assertThat(keyOf(claimId)).isEqualTo(claim.at("/customer/tenantId").asText());
  }

  @Test
  void aClaimThatCannotBePublishedIsNotStored() throws SQLException {
    ObjectNode claim = claim();
    UUID tenantId = UUID.fromString(claim.at("/customer/tenantId").asText());
    String key = HexFormat.of().formatHex(tenantId.toString().getBytes(StandardCharsets.US_ASCII));
    execute("alter table outbox add constraint refused check (key <> '\\x" + key + "') not valid");
    try {
      post(as(partner), claim)
          .then()
          .statusCode(500)
          .contentType("application/problem+json")
          .body("type", equalTo("https://cpor.example/problems/internal-error"));
    } finally {
      execute("alter table outbox drop constraint refused");
    }

    assertThat(claimsOf(tenantId)).isZero();
    post(as(partner), claim).then().statusCode(201);
    assertThat(claimsOf(tenantId)).isEqualTo(1);
  }

  @Test
  void allViolationsAreReportedTogether() {
    ObjectNode claim = JSON.createObjectNode();
    claim
        .put("partnerId", "P-of-another")
        .put("mpnId", "12a")
        .put("solutionArea", "AZURE")
        .put("product", "MINESWEEPER")
        .put("subscriptionId", "x".repeat(65))
        .put("locale", "no language")
        .put("note", "x".repeat(10_001));
    claim.putObject("customer").put("tenantId", "contoso").put("domain", "contoso");
    claim.putObject("customerContact").put("name", " ").put("email", "anna");
    claim.putObject("partnerContact").put("name", "x".repeat(201));
    claim.putArray("proofOfExecution").add(UUID.randomUUID().toString()).add("x");

    post(as(partner), claim)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/invalid-request"))
        .body("status", equalTo(400))
        .body("instance", equalTo("/claims"))
        .body(
            "violations.field",
            containsInAnyOrder(
                "partnerId",
                "mpnId",
                "customer.tenantId",
                "customer.domain",
                "solutionArea",
                "activity",
                "product",
                "subscriptionId",
                "proofOfExecution[0]",
                "proofOfExecution[1]",
                "customerContact.name",
                "customerContact.email",
                "partnerContact.name",
                "partnerContact.email",
                "locale",
                "note"));
  }

  @Test
  void allMissingFieldsAreReportedTogether() {
    post(as(partner), JSON.createObjectNode())
        .then()
        .statusCode(400)
        .body(
            "violations.field",
            containsInAnyOrder(
                "mpnId",
                "customer.tenantId",
                "customer.domain",
                "solutionArea",
                "activity",
                "product"));
  }

  @Test
  void aNoteOfTenThousandCharactersIsAcceptedWithAnyCharacters() {
    ObjectNode claim = claim().put("note", "😀".repeat(10_000));

    post(as(partner), claim)
        .then()
        .statusCode(201)
        .body("note", equalTo(claim.get("note").asText()));
  }

  @Test
  void textThatIsNotASubscriptionIdIsAccepted() {
    post(as(partner), claim().put("subscriptionId", "rendelés #7")).then().statusCode(201);
  }

  @Test
  void anActivityThatDoesNotApplyIsAccepted() {
    post(as(partner), claim().put("product", "TEAMS").put("activity", "PRESALES"))
        .then()
        .statusCode(201);
  }

  @Test
  void aPartnerMayNameItself() {
    post(as(partner), claim().put("partnerId", partner))
        .then()
        .statusCode(201)
        .body("partnerId", equalTo(partner));
  }

  @Test
  void thePortalFilesForThePartnerItNames() {
    post(withRole("portal"), claim().put("partnerId", partner))
        .then()
        .statusCode(201)
        .body("partnerId", equalTo(partner));
    post(withRole("portal"), claim())
        .then()
        .statusCode(400)
        .body("violations.field", contains("partnerId"));
  }

  @ParameterizedTest
  @CsvSource({"billing-admin", "global-admin", "incentives-admin"})
  void aPartnersTokenThatNamesNoPartnerIsRefused(String role) {
    post(withRole(role), claim().put("partnerId", partner))
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/partner-unknown"));
  }

  @ParameterizedTest
  @CsvSource({"reviewer", "review-lead", "operator", "directory-feed"})
  void whoIsNeitherAPartnerNorThePortalFilesNothing(String role) {
    post(withRole(role), claim().put("partnerId", partner))
        .then()
        .statusCode(403)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/role-missing"));
  }

  private static String keyOf(UUID claimId) {
    ConsumerRecord<byte[], byte[]> record =
        FactTopics.records(Topics.CLAIMS).stream()
            .filter(candidate ->
                claimId.toString().equals(FactTopics.headers(candidate).get("ce_subject")))
            .findFirst()
            .orElseThrow();
    return new String(record.key(), StandardCharsets.US_ASCII);
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int claimsOf(UUID tenantId) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement count =
            connection.prepareStatement("select count(*) from claim where tenant_id = ?")) {
      count.setObject(1, tenantId);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }
}
