package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.journeys.Answers.isNoStream;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Expectation.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.client.EventStream;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partner follows its claim through comments, the history and the event stream. */
@ExtendWith(SharedScenario.class)
class FollowingClaimIT {

  static List<Expectation> expectations() {
    return List.of(
        expect(
            "GET /claims/{claimId}/comments",
            "200 oldest first, 404 for another partner",
            scenario -> {
              List<JsonNode> comments =
                  Platform.all(scenario.reader, scenario.reviewed() + "/comments");
              assertThat(comments)
                  .extracting(comment -> comment.path("code").asText())
                  .startsWith("CLAIM_VERIFIED", "REVIEW_OPENED");
              isProblem(scenario.stranger.get(scenario.reviewed() + "/comments"), 404);
            }),
        expect(
            "POST /claims/{claimId}/comments",
            "201 with Location, 404 for another partner",
            scenario -> {
              ObjectNode comment = ApiClient.JSON.createObjectNode().put("text", "Köszönjük.");
              comment.putArray("documents").add(scenario.documentId);
              Answer posted =
                  scenario.reader.post(scenario.reviewed() + "/comments", comment).expect(201);
              assertThat(posted.text("author")).isEqualTo("PARTNER");
              assertThat(posted.body().path("documents").path(0).asText())
                  .isEqualTo(scenario.documentId);
              assertThat(posted.headers().firstValue("Location"))
                  .hasValueSatisfying(at -> assertThat(at).endsWith(posted.text("commentId")));
              isProblem(scenario.stranger.post(scenario.reviewed() + "/comments", comment), 404);
              ObjectNode empty = ApiClient.JSON.createObjectNode().put("text", "");
              isProblem(scenario.reader.post(scenario.reviewed() + "/comments", empty), 400);
            }),
        expect(
            "GET /claims/{claimId}/comments/{commentId}",
            "200, 404 for another partner",
            scenario -> {
              String path = scenario.reviewed() + "/comments/";
              String commentId =
                  Platform.all(scenario.reader, scenario.reviewed() + "/comments")
                      .getFirst()
                      .path("commentId")
                      .asText();
              assertThat(scenario.reader.get(path + commentId).expect(200).text("code"))
                  .isEqualTo("CLAIM_VERIFIED");
              isProblem(scenario.stranger.get(path + commentId), 404);
              isProblem(scenario.reader.get(path + UUID.randomUUID()), 404);
            }),
        expect(
            "GET /claims/{claimId}/history",
            "200 from the filing, 404 for another partner",
            scenario -> {
              List<JsonNode> lines =
                  Platform.all(scenario.reader, scenario.reviewed() + "/history");
              assertThat(lines.getFirst().has("from")).isFalse();
              assertThat(lines)
                  .extracting(line -> line.path("to").asText())
                  .containsExactly("SUBMITTED", "UNDER_REVIEW");
              assertThat(lines.getFirst().path("actor").asText()).isEqualTo("PARTNER");
              isProblem(scenario.stranger.get(scenario.reviewed() + "/history"), 404);
            }),
        expect(
            "GET /claims/{claimId}/renewal",
            "404 without a successor, and for another partner",
            scenario -> {
              isProblem(scenario.reader.get(scenario.reviewed() + "/renewal"), 404);
              isProblem(scenario.stranger.get(scenario.reviewed() + "/renewal"), 404);
            }),
        expect(
            "GET /claims/{claimId}/stream",
            "200 with the status first",
            scenario -> {
              try (EventStream stream = scenario.reader.stream(scenario.reviewed() + "/stream")) {
                EventStream.Event first = stream.next();
                assertThat(first.name()).isEqualTo("status");
                assertThat(first.data().path("status").asText()).isEqualTo("UNDER_REVIEW");
              }
            }),
        expect(
            "GET /claims/{claimId}/stream",
            "400 for an event that never was, 404, 401",
            scenario -> {
              String path = scenario.reviewed() + "/stream";
              isNoStream(() -> scenario.reader.stream(path, "latest"), 400);
              isNoStream(() -> scenario.stranger.stream(path), 404);
              isNoStream(() -> scenario.anonymousAtIntake.stream(path), 401);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void aPartnerFollowsItsOwnClaimAndNoOther(Expectation expectation, ApiScenario scenario) {
    expectation.verify(scenario);
  }
}
