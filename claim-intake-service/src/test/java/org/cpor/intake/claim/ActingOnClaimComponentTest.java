package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Only the partner of a claim and the portal can act on the claim, and only with valid requests.
 * One transaction stores the act and its fact.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ActingOnClaimComponentTest extends FiledClaim {

  @Inject DataSource dataSource;

  @ParameterizedTest
  @CsvSource({
    "withdrawal, '{\"reason\": 7}', reason",
    "dispute,    '{}', justification",
    "dispute,    '{\"justification\": \" \"}', justification",
    "dispute,    '{\"justification\": \"x\", \"documents\": [\"x\"]}', documents[0]",
    "comments,   '{}', text",
    "comments,   '{\"text\": \"\"}', text",
    "comments,   '{\"text\": \"x\", \"documents\": [\"019a9b3e-0000-7000-8000-00000000d0c1\"]}', documents[0]",
    "comments,   '{\"text\": \"x\", \"code\": \"CLAIM_APPROVED\"}', code"
  })
  void whatIsWrongWithTheShapeIsToldByItsField(String act, String body, String field) {
    as(partner)
        .contentType(ContentType.JSON)
        .body(body)
        .post(path() + "/" + act)
        .then()
        .statusCode(400)
        .body("violations.field", contains(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {"resubmission", "withdrawal", "dispute", "comments"})
  void nobodyButItsPartnerAndThePortalActsOnAClaim(String act) {
    ObjectNode body = act.equals("resubmission") ? filed : JSON.createObjectNode();
    if (act.equals("dispute")) {
      body.put("justification", "x");
    }
    if (act.equals("comments")) {
      body.put("text", "x");
    }
    String path = path() + "/" + act;

    send(as(newPartner()), path, body).then().statusCode(404);
    for (String role : List.of("reviewer", "review-lead", "operator", "directory-feed")) {
      send(withRole(role), path, body).then().statusCode(403);
    }
    send(as(partner), "/claims/" + UUID.randomUUID() + "/" + act, body).then().statusCode(404);
    send(as(partner).header("If-Match", "\"77\""), path, body)
        .then()
        .statusCode(412)
        .body("type", equalTo("https://cpor.example/problems/stale"));
  }

  @ParameterizedTest
  @CsvSource({"withdrawal, '{}'", "comments, '{\"text\": \"x\"}'"})
  void whatCannotBeToldIsNotDone(String act, String body) throws SQLException {
    String key = HexFormat.of().formatHex(claim.tenantId().toString().getBytes(US_ASCII));
    FactTopics.await(ClaimSubmitted.class, claim.claimId());
    execute("alter table outbox add constraint refused check (key <> '\\x" + key + "') not valid");
    try {
      as(partner)
          .contentType(ContentType.JSON)
          .body(body)
          .post(path() + "/" + act)
          .then()
          .statusCode(500);
    } finally {
      execute("alter table outbox drop constraint refused");
    }

    as(partner).get(path()).then().body("status", equalTo("SUBMITTED"));
    as(partner).get(path() + "/comments").then().body("items", empty());
    as(partner).get(path() + "/history").then().body("items.event", contains("CLAIM_SUBMITTED"));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
