package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.ApiClient;
import org.cpor.stack.process.PartName;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class SilentPartnerIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final Duration TWO_WEEKS = Duration.ofDays(14);

  /** The time in which arbitration polls for due timers several times. */
  private static final Duration SOME_SWEEPS = Duration.ofSeconds(3);

  @Test
  void anUncorrectedClaimIsRejectedWithCommentsBeforeAndAfter(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    ObjectNode claim = customer.claimOf(partner);
    claim.withObjectProperty("customer").put("domain", "elsewhere.example");
    String path = "/claims/" + intake.post("/claims", claim).expect(201).text("claimId");
    awaitComments(intake, path, "CLAIM_VERIFICATION_FAILED", "RESPONSE_AWAITED");
    awaitDeadline(intake, path);
    JsonNode awaited = intake.get(path).expect(200).body();
    assertThat(awaited.path("status").asText()).isEqualTo("ACTION_REQUIRED");
    Instant respondBy = Instant.parse(awaited.path("respondBy").asText());

    platform.moveClock(TWO_WEEKS);

    awaitComments(intake, path, "CLAIM_VERIFICATION_FAILED", "RESPONSE_AWAITED", "CLAIM_REJECTED");
    await()
        .atMost(TIMEOUT)
        .until(() -> intake.get(path).body().path("status").asText().equals("REJECTED"));
    JsonNode rejected = intake.get(path).expect(200).body();
    assertThat(rejected.path("reason").path("code").asText()).isEqualTo("NO_PARTNER_RESPONSE");
    assertThat(rejected.has("respondBy")).isFalse();
    assertThat(Instant.parse(rejected.path("decidedAt").asText())).isAfterOrEqualTo(respondBy);
    intake.post(path + "/resubmission", customer.claimOf(partner)).expect(409);
    assertThat(comments(intake, path).get(1).path("text").asText())
        .contains("The last day for submitting the corrected claim is");
    assertThat(comments(intake, path).get(2).path("text").asText())
        .contains("you can file a new claim");
    String again = intake.post("/claims", customer.claimOf(partner)).expect(201).text("claimId");
    awaitComments(intake, "/claims/" + again, "CLAIM_VERIFIED", "REVIEW_OPENED");
  }

  @Test
  void timelyAnswersCountHoweverLateArbitrationConsumesThem(Platform platform) throws SQLException {
    Partner partner = Customers.partner(platform);
    Customer asking = Customers.arrive(platform, 1).getFirst();
    Customer correcting = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    ApiClient reviewer = platform.reviewer("eszter");
    String asked = file(intake, asking.claimOf(partner));
    String askedIn = awaitCase(reviewer, asking);
    ask(reviewer, askedIn, asked);
    ObjectNode wrong = correcting.claimOf(partner);
    wrong.withObjectProperty("customer").put("domain", "elsewhere.example");
    String failed = file(intake, wrong);
    Stream.of(asked, failed).forEach(path -> awaitDeadline(intake, path));

    platform.stop(PartName.ARBITRATION);
    intake
        .post(
            asked + "/comments",
            text("The customer signs no acknowledgements.").put("cannotProvide", true))
        .expect(201);
    intake.post(failed + "/resubmission", correcting.claimOf(partner)).expect(200);
    try (Connection deaf = platform.database(PartName.ARBITRATION).connect();
        Statement sql = deaf.createStatement()) {
      deaf.setAutoCommit(false);
      sql.execute("lock table inbox in exclusive mode");
      platform.start(PartName.ARBITRATION);
      platform.moveClock(TWO_WEEKS);
      await()
          .during(SOME_SWEEPS)
          .atMost(TIMEOUT)
          .until(() -> Stream.of(asked, failed).noneMatch(path -> isRejected(intake, path)));
      deaf.rollback();
    }

    String correctedIn = awaitCase(reviewer, correcting);
    Stream.of(askedIn, correctedIn)
        .forEach(path ->
            await()
                .atMost(TIMEOUT)
                .until(() -> timeline(reviewer, path).contains("REVIEW_OVERDUE")));
    assertThat(timeline(reviewer, askedIn))
        .contains("PARTNER_RESPONDED")
        .doesNotContain("RESPONSE_OVERDUE");
    assertThat(List.of(asked, failed)).noneMatch(path -> isRejected(intake, path));
  }

  /** Files a claim, and returns its path. */
  private static String file(ApiClient intake, ObjectNode claim) {
    return "/claims/" + intake.post("/claims", claim).expect(201).text("claimId");
  }

  /** Waits for the case on the customer's product, and returns its path. */
  private static String awaitCase(ApiClient reviewer, Customer customer) {
    return await()
        .atMost(TIMEOUT)
        .until(
            () ->
                Platform.all(reviewer, "/cases").stream()
                    .filter(it ->
                        it.path("subject")
                            .path("tenantId")
                            .asText()
                            .equals(customer.tenantId().toString()))
                    .map(it -> "/cases/" + it.path("caseId").asText())
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static void ask(ApiClient reviewer, String casePath, String claimPath) {
    reviewer.put(casePath + "/assignee").expect(200);
    ObjectNode question = ApiClient.JSON.createObjectNode();
    question.putArray("claimIds").add(claimPath.substring("/claims/".length()));
    question.putArray("codes").add("MISSING_CUSTOMER_ACKNOWLEDGEMENT");
    reviewer.post(casePath + "/information-requests", question).expect(200);
  }

  private static void awaitDeadline(ApiClient intake, String path) {
    await().atMost(TIMEOUT).until(() -> intake.get(path).body().hasNonNull("respondBy"));
  }

  private static ObjectNode text(String text) {
    return ApiClient.JSON.createObjectNode().put("text", text);
  }

  private static boolean isRejected(ApiClient intake, String path) {
    return intake.get(path).expect(200).text("status").equals("REJECTED");
  }

  private static List<String> timeline(ApiClient reviewer, String casePath) {
    JsonNode docket = reviewer.get(casePath).expect(200).body();
    return StreamSupport.stream(docket.path("timeline").spliterator(), false)
        .map(entry -> entry.path("event").asText())
        .toList();
  }

  private static void awaitComments(ApiClient intake, String path, String... codes) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> assertThat(codes(comments(intake, path))).containsExactly(codes));
  }

  private static JsonNode comments(ApiClient intake, String path) {
    return intake.get(path + "/comments").expect(200).body().path("items");
  }

  private static List<String> codes(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("code").asText())
        .toList();
  }
}
