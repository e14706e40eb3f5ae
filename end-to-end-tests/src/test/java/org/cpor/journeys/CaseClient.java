package org.cpor.journeys;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Platform;

/** One case as one reviewer or lead sees it. */
record CaseClient(ApiClient arbitration, String caseId) {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** Waits for the undecided case of the customer, and returns it for a reviewer. */
  static CaseClient awaitedBy(String reviewer, Platform platform, Customer customer) {
    ApiClient arbitration = platform.reviewer(reviewer);
    return new CaseClient(arbitration, ReviewQueue.awaitCase(arbitration, customer));
  }

  /** The same case for a review lead. */
  CaseClient ofLead(String name, Platform platform) {
    return new CaseClient(platform.lead(name), caseId);
  }

  /** The same case for another reviewer. */
  CaseClient ofReviewer(String name, Platform platform) {
    return new CaseClient(platform.reviewer(name), caseId);
  }

  Answer takes() {
    return arbitration.put(path() + "/assignee");
  }

  void givesBack() {
    arbitration.delete(path() + "/assignee").expect(200);
  }

  JsonNode docket() {
    return arbitration.get(path()).expect(200).body();
  }

  /** The case as the queue lists it. */
  JsonNode listed() {
    return Platform.all(arbitration, "/cases").stream()
        .filter(listed -> listed.path("caseId").asText().equals(caseId))
        .findFirst()
        .orElseThrow();
  }

  /** Waits until {@code ready} accepts the docket, and returns the docket. */
  JsonNode awaitDocket(Predicate<JsonNode> ready) {
    return await().atMost(TIMEOUT).until(this::docket, ready);
  }

  /** Returns the party of {@code claim} in {@code docket}. */
  static JsonNode party(JsonNode docket, FollowedClaim claim) {
    return StreamSupport.stream(docket.path("parties").spliterator(), false)
        .filter(party -> party.path("claimId").asText().equals(claim.id()))
        .findFirst()
        .orElseThrow();
  }

  JsonNode comparison() {
    return arbitration.get(path() + "/comparison").expect(200).body();
  }

  /** Reviews each claim, and assesses its proof as sufficient. */
  void reviews(String notes, FollowedClaim... claims) {
    for (FollowedClaim claim : claims) {
      ObjectNode review =
          ApiClient.JSON
              .createObjectNode()
              .put("claimId", claim.id())
              .put("assessment", "SUFFICIENT")
              .put("notes", notes);
      review.putObject("checklist").put("TENANT_NAMED", true);
      arbitration.post(path() + "/reviews", review).expect(200);
    }
  }

  void asks(FollowedClaim claim, String code, String message) {
    asks(claim.id(), code, message);
  }

  void asks(String claimId, String code, String message) {
    ObjectNode question = ApiClient.JSON.createObjectNode().put("message", message);
    question.putArray("claimIds").add(claimId);
    question.putArray("codes").add(code);
    arbitration.post(path() + "/information-requests", question).expect(200);
  }

  /** A ruling that awards the subject to {@code claim}. */
  static ObjectNode award(FollowedClaim claim, String rationale) {
    return ruling("AWARD", rationale).put("claimId", claim.id());
  }

  static ObjectNode ruling(String outcome, String rationale) {
    return ApiClient.JSON.createObjectNode().put("outcome", outcome).put("rationale", rationale);
  }

  Answer rules(ObjectNode ruling) {
    return arbitration.put(path() + "/ruling", ruling);
  }

  /** The version of the case, for {@code If-Match}. */
  String version() {
    return arbitration.get(path()).expect(200).headers().firstValue("ETag").orElseThrow();
  }

  /**
   * Replaces the ruling.
   *
   * @param version the version of the case that the lead has seen
   */
  Answer corrects(ObjectNode ruling, String reason, String version) {
    return arbitration.post(
        path() + "/correction", correction(ruling, reason), Map.of("If-Match", version));
  }

  Answer corrects(ObjectNode ruling, String reason) {
    return arbitration.post(path() + "/correction", correction(ruling, reason));
  }

  private static ObjectNode correction(ObjectNode ruling, String reason) {
    ObjectNode correction = ApiClient.JSON.createObjectNode().put("reason", reason);
    correction.set("ruling", ruling);
    return correction;
  }

  private String path() {
    return "/cases/" + caseId;
  }
}
