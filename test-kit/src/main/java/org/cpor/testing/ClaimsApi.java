package org.cpor.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.ApiClient;

/** Reads claims through the API of intake, and makes the body of a ruling. */
public final class ClaimsApi {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private ClaimsApi() {}

  /** Waits until the claim has the status {@code status}. Fails after 60 seconds. */
  public static void awaitStatus(ApiClient intake, String claimId, String status) {
    await("status of claim " + claimId)
        .atMost(TIMEOUT)
        .pollDelay(Duration.ZERO)
        .until(() -> get(intake, claimId).path("status").asText(), status::equals);
  }

  /** The current state of the claim. */
  public static JsonNode get(ApiClient intake, String claimId) {
    return intake.get("/claims/" + claimId).expect(200).body();
  }

  /** The claim's comments, oldest first. */
  public static List<JsonNode> comments(ApiClient intake, String claimId) {
    return Platform.all(intake, "/claims/" + claimId + "/comments");
  }

  /** The codes of the claim's comments, oldest first. */
  public static List<String> commentCodes(ApiClient intake, String claimId) {
    return comments(intake, claimId).stream()
        .map(comment -> comment.path("code").asText())
        .toList();
  }

  /** The codes of {@code findings}, in the order of the findings. */
  public static List<String> codes(JsonNode findings) {
    return StreamSupport.stream(findings.spliterator(), false)
        .map(finding -> finding.path("code").asText())
        .toList();
  }

  /**
   * The body of a ruling that awards the subject to the claim although there is no review and no
   * proof. The ruling lists {@code REVIEW_MISSING} and {@code PROOF_MISSING} as confirmed.
   */
  public static ObjectNode award(String claimId) {
    ObjectNode ruling =
        ApiClient.JSON
            .createObjectNode()
            .put("outcome", "AWARD")
            .put("claimId", claimId)
            .put("rationale", "Its proof of execution shows the work.");
    ruling.putArray("confirm").add("REVIEW_MISSING").add("PROOF_MISSING");
    return ruling;
  }
}
