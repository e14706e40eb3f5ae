package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line of a batch is a claim, and is answered like a request with this claim alone. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
@Timeout(300)
class BatchComponentTest extends SentBatches {

  @Test
  void eachLineIsAClaimAndIsAnsweredInItsPlace() throws IOException {
    List<JsonNode> answers = send(as(partner), bytes(500, i -> claim().toString()));

    assertThat(answers)
        .extracting(answer -> answer.path("line").asInt())
        .isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
    assertThat(answers).allMatch(answer -> answer.size() == 2);
    UUID last = UUID.fromString(answers.getLast().get("claimId").asText());
    as(partner).get("/claims/" + last).then().statusCode(200).body("status", equalTo("SUBMITTED"));
    as(partner)
        .get("/claims/" + last + "/history")
        .then()
        .body("items[0].actorName", equalTo("admin-of-" + partner));
    assertThat(FactTopics.awaitEvents(ClaimSubmitted.class, last, 1)).hasSize(1);
    assertThat(claims()).isEqualTo(500);
  }

  @Test
  void aBadLineStopsNoOtherAndIsToldWhatASingleClaimWouldBe() throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    lines.writeBytes((claim() + "\n").getBytes(UTF_8));
    lines.writeBytes("{\"mpnId\": \n".getBytes(UTF_8));
    lines.writeBytes("\n \r\n".getBytes(UTF_8));
    lines.writeBytes(
        (claim().put("mpnId", "x").put("locale", "no language") + "\n").getBytes(UTF_8));
    lines.writeBytes((claim().put("colour", "red") + "\n").getBytes(UTF_8));
    lines.writeBytes("[]\nnull\n{} {}\n".getBytes(UTF_8));
    lines.writeBytes((claim().put("note", "x".repeat(100_000)) + "\n").getBytes(UTF_8));
    lines.writeBytes((claim().put("note", "x".repeat(3_000_000)) + "\n").getBytes(UTF_8));
    lines.writeBytes((claim().put("note", "Árvíztűrő") + "\n").getBytes(ISO_8859_1));
    lines.writeBytes((claim().put("partnerId", newPartner()) + "\r\n").getBytes(UTF_8));
    lines.writeBytes(claim().put("note", "😀 שלום <script>").toString().getBytes(UTF_8));

    List<JsonNode> answers = send(as(partner), lines.toByteArray());

    assertThat(answers)
        .extracting(answer -> answer.path("line").asInt())
        .containsExactly(1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14);
    assertThat(answers)
        .extracting(answer -> answer.at("/problem/type").asText().replace(PROBLEMS, ""))
        .containsExactly(
            "",
            "malformed-request",
            "invalid-request",
            "invalid-request",
            "malformed-request",
            "malformed-request",
            "malformed-request",
            "invalid-request",
            "too-large",
            "malformed-request",
            "invalid-request",
            "");
    assertThat(answers.get(2).at("/problem/violations"))
        .extracting(violation -> violation.get("field").asText())
        .containsExactly("mpnId", "locale");
    assertThat(answers.get(3).at("/problem/violations/0/field").asText()).isEqualTo("colour");
    assertThat(answers.get(7).at("/problem/violations/0/field").asText()).isEqualTo("note");
    assertThat(answers.get(10).at("/problem/violations/0/field").asText()).isEqualTo("partnerId");
    assertThat(claims()).isEqualTo(2);
  }

  @Test
  void theAnswerToALineNamesEveryMissingAndEveryWrongField() throws IOException {
    String wrong =
        """
        {"mpnId": "x", "customer": {"domain": "no domain"}, "activity": "SELLING", "product": " ",\
         "proofOfExecution": ["x"], "customerContact": {"email": "y"}, "locale": "no language",\
         "partnerId": "another"}
        """;

    JsonNode ofEmpty = send(withRole("portal"), "{}".getBytes(UTF_8)).getFirst();
    JsonNode ofWrong = send(as(partner), wrong.getBytes(UTF_8)).getFirst();

    assertThat(ofEmpty.at("/problem/violations"))
        .extracting(
            violation -> violation.get("field").asText(),
            violation -> violation.get("message").asText())
        .containsExactly(
            tuple("partnerId", "is required"),
            tuple("mpnId", "is required"),
            tuple("customer.tenantId", "is required"),
            tuple("customer.domain", "is required"),
            tuple("solutionArea", "is required"),
            tuple("activity", "is required"),
            tuple("product", "is required"));
    assertThat(ofWrong.at("/problem/violations"))
        .extracting(violation -> violation.get("field").asText())
        .containsExactly(
            "partnerId",
            "mpnId",
            "customer.tenantId",
            "customer.domain",
            "solutionArea",
            "activity",
            "product",
            "proofOfExecution[0]",
            "customerContact.name",
            "customerContact.email",
            "locale");
  }

  @Test
  void thePortalNamesThePartnerOfEachLine() throws IOException {
    List<JsonNode> answers =
        send(
            withRole("portal"),
            (claim().put("partnerId", partner) + "\n" + claim()).getBytes(UTF_8));

    assertThat(answers.getFirst().has("claimId")).isTrue();
    assertThat(answers.getLast().at("/problem/violations/0/field").asText()).isEqualTo("partnerId");
    assertThat(claims()).isEqualTo(1);
  }

  @Test
  void anEmptyBatchHasNoAnswers() throws IOException {
    assertThat(send(as(partner), new byte[0])).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "review-lead", "operator", "directory-feed"})
  void whoFilesNoClaimFilesNoBatch(String role) {
    post(withRole(role), claim().toString().getBytes(UTF_8))
        .statusCode(403)
        .contentType("application/problem+json");
  }

  @Test
  void aBatchIsRefusedAsAWholeForWhatIsWrongWithAll() {
    byte[] one = claim().toString().getBytes(UTF_8);

    post(RestAssured.given(), one).statusCode(401);
    post(withRole("billing-admin"), one).statusCode(403);
    post(keyed("two words"), one).statusCode(400);
    as(partner)
        .contentType("application/json")
        .body(one)
        .post("/claims/batch")
        .then()
        .statusCode(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-32BE", "ISO-8859-2"})
  void aBatchInAnotherEncodingIsRefusedAsAWhole(String charset) {
    String lines = claim() + "\n" + claim().put("note", "Árvíztűrő") + "\n";

    post(as(partner), lines.getBytes(Charset.forName(charset)))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("detail", containsString("Send it in UTF-8"));

    assertThat(claims()).isZero();
  }

  @Test
  void aByteOrderMarkAndLineEndsOfWindowsAreTaken() throws IOException {
    String lines = "\ufeff" + claim() + "\r\n" + claim().put("note", "a\u2028b") + "\r\n\r\n";

    assertThat(send(as(partner), lines.getBytes(UTF_8)))
        .hasSize(2)
        .allMatch(answer -> answer.has("claimId"));
  }
}
