package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.Door;
import org.cpor.stack.testing.Customers;
import org.cpor.stack.testing.Customers.Customer;
import org.cpor.stack.testing.Customers.Partner;
import org.cpor.stack.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedPlatform.class)
class SilentPartnerIT {

  private static final Duration SOON = Duration.ofSeconds(30);
  private static final Duration A_FORTNIGHT = Duration.ofDays(14);

  @Test
  void aClaimThatNobodyCorrectsIsRejectedAndItsCommentsTellBeforeAndAfter(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    Door intake = platform.intakeOf(partner.partnerId());
    ObjectNode claim = customer.claimOf(partner);
    claim.withObjectProperty("customer").put("domain", "elsewhere.example");
    String path = "/claims/" + intake.post("/claims", claim).expect(201).text("claimId");
    awaitComments(intake, path, "CLAIM_VERIFICATION_FAILED", "RESPONSE_AWAITED");
    await().atMost(SOON).until(() -> intake.get(path).body().hasNonNull("respondBy"));
    JsonNode awaited = intake.get(path).expect(200).body();
    assertThat(awaited.path("status").asText()).isEqualTo("ACTION_REQUIRED");
    Instant respondBy = Instant.parse(awaited.path("respondBy").asText());

    platform.moveClock(A_FORTNIGHT);

    awaitComments(intake, path, "CLAIM_VERIFICATION_FAILED", "RESPONSE_AWAITED", "CLAIM_REJECTED");
    await()
        .atMost(SOON)
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

  private static void awaitComments(Door intake, String path, String... codes) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(codes(comments(intake, path))).containsExactly(codes));
  }

  private static JsonNode comments(Door intake, String path) {
    return intake.get(path + "/comments").expect(200).body().path("items");
  }

  private static List<String> codes(JsonNode items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.path("code").asText())
        .toList();
  }
}
