package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Answers.texts;
import static org.cpor.journeys.Expectation.expect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partner is notified according to its preferences, and can read only its own deliveries. */
@ExtendWith(SharedScenario.class)
class NotifyingPartnerIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  static List<Expectation> expectations() {
    return List.of(
        expect(
            "GET /deliveries",
            "200 with a webhook that arrived, signed",
            scenario -> {
              JsonNode delivery =
                  await()
                      .atMost(TIMEOUT)
                      .until(
                          () -> scenario.deliveries(scenario.notified, "CLAIM_VERIFIED"),
                          found -> found.path("state").asText().equals("DELIVERED"));
              assertThat(delivery.path("channel").asText()).isEqualTo("WEBHOOK");
              assertThat(delivery.path("address").asText())
                  .isEqualTo(URI.create(scenario.receiver.url()).getHost());
              assertThat(delivery.path("tries").asInt()).isEqualTo(1);
              assertThat(delivery.hasNonNull("deliveredAt")).isTrue();
              assertThat(scenario.receiver.calls())
                  .filteredOn(call -> call.id().equals(delivery.path("commentId").asText()))
                  .singleElement()
                  .satisfies(call -> {
                    assertThat(scenario.receiver.isSigned(call)).isTrue();
                    JsonNode data = call.json().path("data");
                    assertThat(data.path("claimId").asText()).isEqualTo(scenario.notifiedClaimId);
                    assertThat(data.path("code").asText()).isEqualTo("CLAIM_VERIFIED");
                  });
            }),
        expect(
            "GET /deliveries",
            "200 with none of another partner's",
            scenario -> {
              String path = "/deliveries?claimId=" + scenario.notifiedClaimId;
              assertThat(scenario.notNotified.get(path).expect(200).body().path("items")).isEmpty();
            }),
        expect(
            "GET /deliveries",
            "401 for nobody, 403 for a reviewer, 400 for a limit that is none",
            scenario -> {
              isProblem(scenario.anonymousAtNotification.get("/deliveries"), 401);
              isProblem(scenario.reviewerAtNotification.get("/deliveries"), 403);
              isProblem(scenario.notified.get("/deliveries?limit=201"), 400);
            }),
        expect(
            "POST /deliveries/{deliveryId}/redelivery",
            "202 and the same webhook comes again",
            scenario -> {
              JsonNode delivery =
                  await()
                      .atMost(TIMEOUT)
                      .until(
                          () -> scenario.deliveries(scenario.notified, "REVIEW_OPENED"),
                          found -> found.path("state").asText().equals("DELIVERED"));
              String path = "/deliveries/" + delivery.path("deliveryId").asText() + "/redelivery";
              scenario
                  .operatorAtNotification
                  .post(path, ApiClient.JSON.createObjectNode())
                  .expect(202);
              String id = delivery.path("commentId").asText();
              await()
                  .atMost(TIMEOUT)
                  .until(() ->
                      scenario.receiver.calls().stream()
                              .filter(call -> call.id().equals(id))
                              .count()
                          == 2);
              isProblem(scenario.notified.post(path, ApiClient.JSON.createObjectNode()), 403);
            }),
        expect(
            "POST /deliveries/{deliveryId}/redelivery",
            "404 for one that there is not, 401 for nobody",
            scenario -> {
              String path = "/deliveries/" + UUID.randomUUID() + "/redelivery";
              isProblem(
                  scenario.operatorAtNotification.post(path, ApiClient.JSON.createObjectNode()),
                  404);
              isProblem(
                  scenario.anonymousAtNotification.post(path, ApiClient.JSON.createObjectNode()),
                  401);
            }),
        expect(
            "GET /unsubscriptions/{token}",
            "404 for a token that was not made here",
            scenario ->
                isProblem(scenario.anonymousAtNotification.get("/unsubscriptions/forged"), 404)),
        expect(
            "POST /unsubscriptions/{token}",
            "404 for a token that was not made here",
            scenario ->
                isProblem(
                    scenario.anonymousAtNotification.post(
                        "/unsubscriptions/forged", ApiClient.JSON.createObjectNode()),
                    404)),
        expect(
            "PUT /partners/{partnerId}/preferences",
            "200 and the secret stays hidden",
            scenario -> {
              Answer kept =
                  scenario.notified.put(scenario.preferences(), scenario.wanted()).expect(200);
              assertThat(kept.body().path("webhook").path("hasSecret").asBoolean()).isTrue();
              assertThat(kept.body().toString()).doesNotContain(scenario.receiver.secret());
            }),
        expect(
            "PUT /partners/{partnerId}/preferences",
            "400 with all that is wrong",
            scenario -> {
              ObjectNode wanted = scenario.wanted().put("locale", "de_AT").put("email", "nobody");
              wanted.withObjectProperty("webhook").put("secret", "whsec_short");
              wanted.putArray("events").add("LUNCH");
              Answer refused =
                  isProblem(scenario.notified.put(scenario.preferences(), wanted), 400);
              assertThat(texts(refused.body().path("violations"), "field"))
                  .containsExactlyInAnyOrder("locale", "email", "webhook.secret", "events[0]");
            }),
        expect(
            "PUT /partners/{partnerId}/preferences",
            "404 for another partner, 401, 403",
            scenario -> {
              isProblem(scenario.notNotified.put(scenario.preferences(), scenario.wanted()), 404);
              isProblem(
                  scenario.anonymousAtNotification.put(scenario.preferences(), scenario.wanted()),
                  401);
              isProblem(
                  scenario.reviewerAtNotification.put(scenario.preferences(), scenario.wanted()),
                  403);
            }),
        expect(
            "PUT /partners/{partnerId}/preferences",
            "412 when they have changed since",
            scenario -> {
              Answer read = scenario.notified.get(scenario.preferences()).expect(200);
              String tag = read.headers().firstValue("ETag").orElseThrow();
              scenario
                  .notified
                  .put(scenario.preferences(), scenario.wanted(), Map.of("If-Match", tag))
                  .expect(200);
              isProblem(
                  scenario.notified.put(
                      scenario.preferences(), scenario.wanted(), Map.of("If-Match", tag)),
                  412);
            }),
        expect(
            "GET /partners/{partnerId}/preferences",
            "200, 404 for another partner",
            scenario -> {
              assertThat(scenario.notified.get(scenario.preferences()).expect(200).text("locale"))
                  .isEqualTo("hu");
              isProblem(scenario.notNotified.get(scenario.preferences()), 404);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void aPartnerIsNotifiedAsItsPreferencesSay(Expectation expectation, ApiScenario scenario) {
    expectation.verify(scenario);
  }
}
