package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.testing.ClaimsApi.awaitStatus;
import static org.cpor.testing.ClaimsApi.award;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.cpor.stack.client.ApiClient;
import org.cpor.testing.Customers;
import org.cpor.testing.Customers.Customer;
import org.cpor.testing.Customers.Partner;
import org.cpor.testing.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A feed adds a product. A partner claims it, the claim is approved, and the association ends. */
@ExtendWith(SharedPlatform.class)
class CatalogueJourneyIT {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final String code =
      "P_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);

  @Test
  void aClaimOnAProductThatAFeedAddedIsApprovedAndEndsWithItsSubscription(Platform platform) {
    Partner partner = Customers.partner(platform);
    Customer customer = Customers.arrive(platform, 1).getFirst();
    ApiClient intake = platform.intakeOf(partner.partnerId());
    ObjectNode claim = customer.claimOf(partner).put("product", code);
    assertThat(intake.post("/claims", claim).status()).isEqualTo(400);

    platform.directoryFeed().put("/directory/products/" + code, product()).expect(200);
    subscriptionIs(platform, customer, "ACTIVE");

    String claimId = awaitFiled(intake, claim);
    awaitStatus(intake, claimId, "UNDER_REVIEW");
    ApiClient reviewer = platform.reviewer("anna");
    String caseId = ReviewQueue.awaitCase(reviewer, customer);
    reviewer.put("/cases/" + caseId + "/assignee").expect(200);
    reviewer.put("/cases/" + caseId + "/ruling", award(claimId)).expect(200);
    awaitStatus(intake, claimId, "APPROVED");
    assertThat(intake.get("/catalogue").expect(200).body().toString()).contains("New " + code);

    subscriptionIs(platform, customer, "DELETED");
    await()
        .atMost(TIMEOUT)
        .until(() ->
            StreamSupport.stream(comments(intake, claimId).spliterator(), false)
                .anyMatch(comment -> comment.path("code").asText().equals("ASSOCIATION_ENDED")));
  }

  private ObjectNode product() {
    ObjectNode product =
        ApiClient.JSON.createObjectNode().put("solutionArea", "BUSINESS_APPLICATIONS");
    product.putObject("names").put("hu", "Új " + code).put("en", "New " + code);
    product.putArray("activities").add("USAGE");
    return product.put("from", "2020-01-01").put("to", "2099-12-31");
  }

  private void subscriptionIs(Platform platform, Customer customer, String status) {
    ObjectNode subscription =
        ApiClient.JSON
            .createObjectNode()
            .put("tenantId", customer.tenantId().toString())
            .put("family", "DYNAMICS_365")
            .put("channel", "VOLUME_LICENSING")
            .put("status", status);
    subscription
        .putArray("products")
        .addObject()
        .put("product", code)
        .put("provisioning", "SUCCESS");
    platform
        .directoryFeed()
        .put("/directory/subscriptions/" + customer.subscriptionId(), subscription)
        .expect(200);
  }

  private static String awaitFiled(ApiClient intake, ObjectNode claim) {
    return await()
        .atMost(TIMEOUT)
        .until(() -> intake.post("/claims", claim), answer -> answer.status() == 201)
        .text("claimId");
  }

  private static JsonNode comments(ApiClient intake, String claimId) {
    return intake.get("/claims/" + claimId + "/comments").expect(200).body().path("items");
  }
}
