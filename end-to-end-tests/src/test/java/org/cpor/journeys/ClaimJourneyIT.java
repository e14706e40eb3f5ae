package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.awaitStatus;
import static org.cpor.testing.ClaimsApi.award;
import static org.cpor.testing.ClaimsApi.codes;
import static org.cpor.testing.ClaimsApi.commentCodes;
import static org.cpor.testing.ClaimsApi.comments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.UUID;
import org.cpor.stack.client.Answer;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class ClaimJourneyIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  @Test
  void aCleanClaimIsReviewedAndApprovedWithComments(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());

    Answer filed = intake.post("/claims", customer.claimOf(partner)).expect(201);
    String claimId = filed.text("claimId");
    assertThat(filed.headers().firstValue("Location"))
        .hasValueSatisfying(location -> assertThat(location).endsWith("/claims/" + claimId));
    assertThat(filed.text("status")).isEqualTo("SUBMITTED");
    awaitComments(intake, claimId, "CLAIM_VERIFIED", "REVIEW_OPENED");
    awaitStatus(intake, claimId, "UNDER_REVIEW");

    ApiClient reviewer = platform.reviewer("anna");
    String caseId = ReviewQueue.awaitCase(reviewer, customer);
    reviewer.put("/cases/" + caseId + "/assignee").expect(200);
    reviewer.put("/cases/" + caseId + "/ruling", award(claimId)).expect(200);

    awaitComments(intake, claimId, "CLAIM_VERIFIED", "REVIEW_OPENED", "CLAIM_APPROVED");
    awaitStatus(intake, claimId, "APPROVED");
    assertThat(intake.get("/claims/" + claimId).text("decidedAt")).isNotEmpty();
  }

  @Test
  void ofTwoPartnersOneIsApprovedAndNeitherLearnsOfTheOther(Platform platform) {
    Partner first = Customers.partner(platform);
    Partner second = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient ofFirst = platform.intakeOf(first.partnerId());
    ApiClient ofSecond = platform.intakeOf(second.partnerId());
    String winner = ofFirst.post("/claims", customer.claimOf(first)).expect(201).text("claimId");
    String loser = ofSecond.post("/claims", customer.claimOf(second)).expect(201).text("claimId");
    awaitComments(ofFirst, winner, "CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
    awaitComments(ofSecond, loser, "CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
    await()
        .atMost(TIMEOUT)
        .until(() -> ofFirst.get("/claims/" + winner).body().path("competing").asBoolean());

    ApiClient reviewer = platform.reviewer("béla");
    String caseId = ReviewQueue.awaitCase(reviewer, customer);
    reviewer.put("/cases/" + caseId + "/assignee").expect(200);
    reviewer.put("/cases/" + caseId + "/ruling", award(winner)).expect(200);

    awaitStatus(ofFirst, winner, "APPROVED");
    awaitStatus(ofSecond, loser, "REJECTED");
    assertThat(ofSecond.get("/claims/" + loser).body().path("reason").path("code").asText())
        .isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    awaitComments(
        ofSecond,
        loser,
        "CLAIM_VERIFIED",
        "REVIEW_OPENED",
        "COMPETING_CLAIM_DETECTED",
        "CLAIM_REJECTED");
    assertThat(comments(ofSecond, loser).toString())
        .doesNotContain(first.partnerId(), first.mpnId(), winner);
    ofSecond.get("/claims/" + winner).expect(404);
    ofSecond.get("/claims/" + winner + "/comments").expect(404);
  }

  @Test
  void aClaimWithSeveralErrorsGetsAllFindingsAtOnce(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    ObjectNode claim = customer.claimOf(partner).put("mpnId", "1");
    claim.withObjectProperty("customer").put("domain", "elsewhere.example");
    claim.put("subscriptionId", UUID.randomUUID().toString());

    String claimId = intake.post("/claims", claim).expect(201).text("claimId");

    awaitStatus(intake, claimId, "ACTION_REQUIRED");
    assertThat(codes(intake.get("/claims/" + claimId).body().path("findings")))
        .contains("DOMAIN_TENANT_MISMATCH", "SUBSCRIPTION_NOT_ON_TENANT", "MPN_NOT_OF_PARTNER");
    awaitComments(intake, claimId, "CLAIM_VERIFICATION_FAILED", "RESPONSE_AWAITED");
  }

  private static void awaitComments(ApiClient intake, String claimId, String... codes) {
    await()
        .atMost(TIMEOUT)
        .untilAsserted(
            () -> assertThat(commentCodes(intake, claimId)).containsExactlyInAnyOrder(codes));
  }
}
