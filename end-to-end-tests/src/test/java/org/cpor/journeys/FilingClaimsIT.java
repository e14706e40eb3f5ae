package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Answers.texts;
import static org.cpor.journeys.Expectation.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.stack.client.Answer;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A claim is filed once, alone or in a batch. An invalid claim is refused, and the answer lists all
 * errors.
 */
@ExtendWith(SharedScenario.class)
class FilingClaimsIT {

  static List<Expectation> expectations() {
    return List.of(
        expect(
            "POST /claims",
            "201 once for one Idempotency-Key",
            scenario -> {
              ObjectNode claim = scenario.claim();
              Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
              Answer filed = scenario.actor.post("/claims", claim, key).expect(201);
              assertThat(filed.text("status")).isEqualTo("SUBMITTED");
              Answer replayed = scenario.actor.post("/claims", claim, key).expect(201);
              assertThat(replayed.headers().firstValue("Idempotent-Replayed")).contains("true");
              assertThat(replayed.text("claimId")).isEqualTo(filed.text("claimId"));
              isProblem(scenario.actor.post("/claims", claim.put("note", "other"), key), 422);
            }),
        expect(
            "POST /claims",
            "400 with all that is wrong",
            scenario -> {
              ObjectNode claim = scenario.claim().put("activity", "NAPPING");
              claim.remove("mpnId");
              claim.withObjectProperty("customer").put("tenantId", "contoso");
              Answer refused = isProblem(scenario.actor.post("/claims", claim), 400);
              assertThat(texts(refused.body().path("violations"), "field"))
                  .containsExactlyInAnyOrder("mpnId", "customer.tenantId", "activity");
            }),
        expect(
            "POST /claims",
            "400 for another partner's claim",
            scenario -> {
              ObjectNode claim = scenario.claim().put("partnerId", "P-1");
              isProblem(scenario.actor.post("/claims", claim), 400);
            }),
        expect(
            "POST /claims/batch",
            "200: a bad line stops no other",
            scenario -> {
              String lines =
                  scenario.claim()
                      + "\n"
                      + scenario.claim().put("mpnId", "x")
                      + "\n"
                      + scenario.claim();
              List<JsonNode> answers = scenario.fileBatch(lines);
              assertThat(answers)
                  .extracting(answer -> answer.path("line").asInt())
                  .containsExactly(1, 2, 3);
              scenario.actor.get("/claims/" + answers.get(0).path("claimId").asText()).expect(200);
              JsonNode problem = answers.get(1).path("problem");
              assertThat(problem.path("status").asInt()).isEqualTo(400);
              assertThat(texts(problem.path("violations"), "field")).containsExactly("mpnId");
              scenario.actor.get("/claims/" + answers.get(2).path("claimId").asText()).expect(200);
            }),
        expect(
            "POST /claims/batch",
            "403 for a reviewer",
            scenario -> {
              isProblem(
                  scenario.reviewer.postLines(
                      "/claims/batch", scenario.claim().toString().getBytes(UTF_8)),
                  403);
            }),
        expect(
            "GET /claims/{claimId}",
            "200 with an ETag, and 304 for it",
            scenario -> {
              Answer claim = scenario.reader.get(scenario.reviewed()).expect(200);
              String tag = claim.headers().firstValue("ETag").orElseThrow();
              scenario
                  .reader
                  .send(scenario.reader.request(scenario.reviewed()).header("If-None-Match", tag))
                  .expect(304);
              assertThat(claim.text("claimId")).isEqualTo(scenario.reviewedId);
              assertThat(claim.body().path("findings").isArray()).isTrue();
            }),
        expect(
            "GET /claims/{claimId}",
            "404 for another partner, 401 for nobody",
            scenario -> {
              isProblem(scenario.stranger.get(scenario.reviewed()), 404);
              isProblem(scenario.anonymousAtIntake.get(scenario.reviewed()), 401);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void aClaimIsFiledOnceAndRefusedWithAllItsErrors(Expectation expectation, ApiScenario scenario) {
    expectation.verify(scenario);
  }
}
