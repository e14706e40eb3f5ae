package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.awaitStatus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.ClaimsApi;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A subject has a holder, a contest and a dispute, and its association ends. The test checks what
 * each partner sees.
 */
@ExtendWith(SharedPlatform.class)
class ContestJourneyIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void threePartnersAndAHolderGetTheirOwnDecisionsAndComments(Platform platform) {
    Customer customer = Customers.arrive(platform, 1).getFirst();
    Claiming holder = Claiming.of(platform, customer);
    new Reviewing(platform, "anna", customer).awards(holder);
    holder.becomes("APPROVED");

    Claiming silent = Claiming.of(platform, customer);
    Claiming answering = Claiming.of(platform, customer);
    Claiming third = Claiming.of(platform, customer);
    Reviewing bela = new Reviewing(platform, "béla", customer);
    bela.takes();
    bela.asks(silent, answering);
    silent.becomes("ACTION_REQUIRED");
    answering.becomes("ACTION_REQUIRED");
    answering.answers("The acknowledgement is with the customer's lawyers until Friday.");
    answering.becomes("UNDER_REVIEW");
    bela.hearsTheAnswerOf(answering);
    Stream.of(answering, third).forEach(bela::reviews);

    Instant reviewed = third.time("reviewDueAt");
    Instant answered = silent.time("respondBy");
    platform.moveClock(
        Duration.between(third.time("filedAt"), reviewed.isAfter(answered) ? reviewed : answered)
            .plusMinutes(1));
    silent.becomes("REJECTED");
    assertThat(silent.reason()).isEqualTo("NO_PARTNER_RESPONSE");
    third.awaitComment("REVIEW_EXTENDED");
    answering.awaitComment("REVIEW_EXTENDED");

    bela.awards(third);
    third.becomes("APPROVED");
    answering.becomes("REJECTED");
    holder.awaitComment("ASSOCIATION_ENDED");

    answering.disputes("Our work began a year before.");
    answering.becomes("DISPUTED");
    Reviewing again = new Reviewing(platform, "béla", customer);
    again.isRefused("own-ruling-disputed");
    Reviewing cecilia = again.asLead(platform, "cecília");
    cecilia.remembers(bela, answering);
    cecilia.compares(third, answering);
    cecilia.awards(answering);
    answering.becomes("APPROVED");
    third.awaitComment("ASSOCIATION_ENDED");

    endSubscription(platform, customer);
    answering.awaitComment("ASSOCIATION_ENDED");

    holder.hearsExactly(
        "CLAIM_VERIFIED",
        "REVIEW_OPENED",
        "CLAIM_APPROVED",
        "COMPETING_CLAIM_DETECTED",
        "ASSOCIATION_ENDED");
    silent.hearsExactly(
        "CLAIM_VERIFIED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "INFORMATION_REQUESTED",
        "CLAIM_REJECTED");
    answering.hearsExactly(
        "CLAIM_VERIFIED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "INFORMATION_REQUESTED",
        "REVIEW_EXTENDED",
        "CLAIM_REJECTED",
        "CLAIM_DISPUTED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "CLAIM_APPROVED",
        "ASSOCIATION_ENDED");
    third.hearsExactly(
        "CLAIM_VERIFIED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "REVIEW_EXTENDED",
        "CLAIM_APPROVED",
        "COMPETING_CLAIM_DETECTED",
        "ASSOCIATION_ENDED");
    List<Claiming> all = List.of(holder, silent, answering, third);
    all.forEach(
        self -> all.stream().filter(other -> !other.equals(self)).forEach(self::knowsNothingOf));
  }

  private static void endSubscription(Platform platform, Customer customer) {
    ObjectNode subscription =
        ApiClient.JSON
            .createObjectNode()
            .put("tenantId", customer.tenantId().toString())
            .put("family", "DYNAMICS_365")
            .put("channel", "VOLUME_LICENSING")
            .put("status", "EXPIRED");
    subscription
        .putArray("products")
        .addObject()
        .put("product", "DYNAMICS_365_SALES")
        .put("provisioning", "SUCCESS");
    platform
        .directoryFeed()
        .put("/directory/subscriptions/" + customer.subscriptionId(), subscription)
        .expect(200);
  }

  /** A partner and its claim. */
  private record Claiming(Partner partner, ApiClient intake, String claimId) {

    /** Files a claim for the customer and waits until it is under review. */
    static Claiming of(Platform platform, Customer customer) {
      Partner partner = Customers.partner(platform);
      ApiClient intake = platform.intakeOf(partner.partnerId());
      Answer filed = intake.post("/claims", customer.claimOf(partner)).expect(201);
      Claiming claiming = new Claiming(partner, intake, filed.text("claimId"));
      claiming.awaitComment("REVIEW_OPENED");
      claiming.becomes("UNDER_REVIEW");
      return claiming;
    }

    void answers(String text) {
      intake
          .post(
              "/claims/" + claimId + "/comments",
              ApiClient.JSON.createObjectNode().put("text", text).put("cannotProvide", true))
          .expect(201);
    }

    void disputes(String justification) {
      intake
          .post(
              "/claims/" + claimId + "/dispute",
              ApiClient.JSON.createObjectNode().put("justification", justification))
          .expect(200);
    }

    void becomes(String status) {
      awaitStatus(intake, claimId, status);
    }

    void awaitComment(String code) {
      await().atMost(TIMEOUT).until(() -> codes().contains(code));
    }

    String reason() {
      return claim().path("reason").path("code").asText();
    }

    /** The time in {@code field} of the claim. */
    Instant time(String field) {
      return Instant.parse(claim().path(field).asText());
    }

    private JsonNode claim() {
      return intake.get("/claims/" + claimId).expect(200).body();
    }

    private JsonNode comments() {
      return intake.get("/claims/" + claimId + "/comments").expect(200).body().path("items");
    }

    private List<String> codes() {
      return StreamSupport.stream(comments().spliterator(), false)
          .filter(comment -> comment.path("author").asText().equals("PLATFORM"))
          .map(comment -> comment.path("code").asText())
          .toList();
    }

    void hearsExactly(String... codes) {
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() -> assertThat(codes()).containsExactlyInAnyOrder(codes));
    }

    void knowsNothingOf(Claiming other) {
      assertThat(comments().toString())
          .doesNotContain(other.partner.partnerId(), other.partner.mpnId(), other.claimId);
      intake.get("/claims/" + other.claimId).expect(404);
      intake.get("/claims/" + other.claimId + "/comments").expect(404);
    }
  }

  /** A reviewer, and the undecided case on the customer's product. */
  private record Reviewing(ApiClient arbitration, String caseId) {

    Reviewing(Platform platform, String name, Customer customer) {
      this(platform.reviewer(name), ReviewQueue.awaitCase(platform.reviewer(name), customer));
    }

    Reviewing asLead(Platform platform, String name) {
      return new Reviewing(platform.lead(name), caseId);
    }

    void takes() {
      arbitration.put("/cases/" + caseId + "/assignee").expect(200);
    }

    void isRefused(String problem) {
      Answer answer = arbitration.put("/cases/" + caseId + "/assignee").expect(409);
      assertThat(answer.text("type")).endsWith(problem);
    }

    void asks(Claiming... claims) {
      ObjectNode question = ApiClient.JSON.createObjectNode();
      ArrayNode claimIds = question.putArray("claimIds");
      Stream.of(claims).map(Claiming::claimId).forEach(claimIds::add);
      question.putArray("codes").add("MISSING_CUSTOMER_ACKNOWLEDGEMENT");
      arbitration.post("/cases/" + caseId + "/information-requests", question).expect(200);
    }

    void hearsTheAnswerOf(Claiming claiming) {
      await()
          .atMost(TIMEOUT)
          .until(
              () -> arbitration.get("/cases/" + caseId).expect(200).body().path("requests"),
              requests ->
                  StreamSupport.stream(requests.spliterator(), false)
                      .anyMatch(request ->
                          request.path("claimId").asText().equals(claiming.claimId())
                              && request.has("answeredIn")));
    }

    void reviews(Claiming claiming) {
      ObjectNode review =
          ApiClient.JSON
              .createObjectNode()
              .put("claimId", claiming.claimId())
              .put("assessment", "SUFFICIENT");
      review.putObject("checklist").put("TENANT_NAMED", true);
      arbitration.post("/cases/" + caseId + "/reviews", review).expect(200);
    }

    /**
     * Asserts that the docket shows the previous case, in which the claim was rejected, and the
     * comments on the claim.
     */
    void remembers(Reviewing previous, Claiming rejected) {
      JsonNode first =
          arbitration.get("/cases/" + caseId).expect(200).body().path("previousCases").path(0);
      assertThat(first.path("caseId").asText()).isEqualTo(previous.caseId);
      assertThat(first.path("ruling").path("outcome").asText()).isEqualTo("AWARD");
      assertThat(first.path("parties").findValuesAsText("assessment")).contains("SUFFICIENT");
      assertThat(first.path("requests").findValuesAsText("claimId")).contains(rejected.claimId());
      await()
          .atMost(TIMEOUT)
          .untilAsserted(() ->
              assertThat(
                      arbitration
                          .get("/cases/" + caseId)
                          .expect(200)
                          .body()
                          .path("comments")
                          .findValuesAsText("code"))
                  .contains("INFORMATION_REQUESTED", "CLAIM_REJECTED", "CLAIM_DISPUTED"));
      assertThat(
              arbitration
                  .get("/cases/" + previous.caseId)
                  .expect(200)
                  .body()
                  .path("laterCases")
                  .path(0)
                  .path("caseId")
                  .asText())
          .isEqualTo(caseId);
    }

    void compares(Claiming... claims) {
      JsonNode comparison = arbitration.get("/cases/" + caseId + "/comparison").expect(200).body();
      assertThat(comparison.path("parties").findValuesAsText("claimId"))
          .containsExactlyInAnyOrder(
              Stream.of(claims).map(Claiming::claimId).toArray(String[]::new));
      assertThat(comparison.path("fields").findValuesAsText("name")).contains("PRODUCT", "MPN");
    }

    void awards(Claiming claiming) {
      takes();
      arbitration
          .put("/cases/" + caseId + "/ruling", ClaimsApi.award(claiming.claimId()))
          .expect(200);
    }
  }
}
