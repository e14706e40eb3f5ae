package org.cpor.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Expectation.expect;
import static org.cpor.testing.ClaimsApi.awaitStatus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A partner can correct, withdraw or dispute its claim if the status permits this. */
@ExtendWith(SharedScenario.class)
class ActingOnClaimIT {

  static List<Expectation> expectations() {
    return List.of(
        expect(
            "POST /claims/{claimId}/resubmission",
            "200 from ACTION_REQUIRED",
            scenario -> {
              ObjectNode claim = scenario.claim();
              String right = claim.withObjectProperty("customer").path("domain").asText();
              claim.withObjectProperty("customer").put("domain", "elsewhere.example");
              String claimId = scenario.file(claim);
              String path = "/claims/" + claimId;
              awaitStatus(scenario.actor, claimId, "ACTION_REQUIRED");
              claim.withObjectProperty("customer").put("domain", right);
              isProblem(scenario.stranger.post(path + "/resubmission", claim), 404);
              Answer corrected = scenario.actor.post(path + "/resubmission", claim).expect(200);
              assertThat(corrected.text("status")).isEqualTo("SUBMITTED");
              awaitStatus(scenario.actor, claimId, "UNDER_REVIEW");
            }),
        expect(
            "POST /claims/{claimId}/resubmission",
            "409 when nothing is to be corrected",
            scenario ->
                isProblem(
                    scenario.reader.post(
                        scenario.reviewed() + "/resubmission", scenario.readersClaim()),
                    409)),
        expect(
            "POST /claims/{claimId}/withdrawal",
            "200, 409 for a second time",
            scenario -> {
              String path = "/claims/" + scenario.file(scenario.claim());
              ObjectNode reason =
                  ApiClient.JSON.createObjectNode().put("reason", "Tévedésből nyújtottuk be.");
              isProblem(scenario.stranger.post(path + "/withdrawal", reason), 404);
              assertThat(
                      scenario.actor.post(path + "/withdrawal", reason).expect(200).text("status"))
                  .isEqualTo("WITHDRAWN");
              isProblem(scenario.actor.post(path + "/withdrawal", reason), 409);
            }),
        expect(
            "POST /claims/{claimId}/withdrawal",
            "412 when the claim has changed since",
            scenario ->
                isProblem(
                    scenario.reader.post(
                        scenario.reviewed() + "/withdrawal",
                        ApiClient.JSON.createObjectNode(),
                        Map.of("If-Match", "\"987654\"")),
                    412)),
        expect(
            "POST /claims/{claimId}/documents",
            "200 with the documents, 409 for one that it has, 404",
            scenario -> {
              String path = "/claims/" + scenario.file(scenario.claim()) + "/documents";
              byte[] later = "%PDF-1.4\n% later\n%%EOF\n".getBytes(US_ASCII);
              String document = scenario.uploads("later.pdf", later).expect(201).text("documentId");
              ObjectNode named = ApiClient.JSON.createObjectNode();
              named.putArray("documents").add(document);
              isProblem(scenario.stranger.post(path, named), 404);
              Answer added = scenario.actor.post(path, named).expect(200);
              assertThat(added.body().path("proofOfExecution"))
                  .extracting(JsonNode::asText)
                  .contains(document);
              isProblem(scenario.actor.post(path, named), 409);
            }),
        expect(
            "POST /claims/{claimId}/dispute",
            "409 when it is not rejected, 400, 404",
            scenario -> {
              String path = scenario.reviewed() + "/dispute";
              ObjectNode dispute =
                  ApiClient.JSON.createObjectNode().put("justification", "Mi végeztük.");
              isProblem(scenario.reader.post(path, dispute), 409);
              isProblem(scenario.stranger.post(path, dispute), 404);
              isProblem(scenario.reader.post(path, ApiClient.JSON.createObjectNode()), 400);
            }));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expectations")
  void aPartnerActsOnItsClaimIfItsStatusPermitsIt(Expectation expectation, ApiScenario scenario) {
    expectation.verify(scenario);
  }
}
