package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A partner renews a claim whose subscription ended. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RenewingClaimComponentTest extends FiledClaim {

  private final UUID successor = UUID.randomUUID();

  @Test
  void theRenewalIsABodyThatFilesTheSameClaimOnTheSuccessor() throws JsonProcessingException {
    suggest(successor, 2);

    Response prepared = renewal(partner);
    prepared.then().statusCode(200).contentType("application/json");

    ObjectNode body = (ObjectNode) JSON.readTree(prepared.asString());
    assertThat(body.path("subscriptionId").asText()).isEqualTo(successor.toString());
    assertThat(body.path("partnerId").asText()).isEqualTo(partner);
    assertThat(body.path("customer")).isEqualTo(filed.path("customer"));
    for (String field : new String[] {"mpnId", "solutionArea", "activity", "product"}) {
      assertThat(body.path(field)).isEqualTo(filed.path(field));
    }
    String renewed = post(as(partner), body).then().statusCode(201).extract().path("claimId");
    assertThat(renewed).isNotEqualTo(claim.claimId().toString());
    as(partner)
        .get("/claims/{id}", renewed)
        .then()
        .body("subscriptionId", equalTo(successor.toString()));
  }

  @Test
  void theLatestSuggestionCounts() {
    UUID latest = UUID.randomUUID();
    suggest(latest, 3);
    FactTopics.publish(suggested(successor, 2));
    becomes("APPROVED", new ClaimApproved(claim, CASE, UUID.randomUUID(), start));

    renewal(partner).then().body("subscriptionId", equalTo(latest.toString()));
  }

  @Test
  void onlyThePartnerAndThePortalReadTheRenewal() {
    suggest(successor, 2);

    String tag = renewal(partner).then().statusCode(200).extract().header("ETag");
    as(partner).header("If-None-Match", tag).get(path() + "/renewal").then().statusCode(304);
    withRole("portal").get(path() + "/renewal").then().statusCode(200);
    renewal(newPartner())
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/not-found"));
    for (String role : new String[] {"reviewer", "review-lead", "operator", "directory-feed"}) {
      withRole(role).get(path() + "/renewal").then().statusCode(403);
    }
  }

  @Test
  void withoutASuggestionThereIsNoRenewal() {
    renewal(partner)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/not-found"));
    as(partner).get("/claims/{id}/renewal", UUID.randomUUID()).then().statusCode(404);
    as(partner).get("/claims/7/renewal").then().statusCode(404);
  }

  private Response renewal(String caller) {
    return as(caller).get(path() + "/renewal");
  }

  private void suggest(UUID subscription, int second) {
    FactTopics.publish(suggested(subscription, second));
    await().atMost(Duration.ofSeconds(30)).until(() -> renewal(partner).statusCode(), equalTo(200));
  }

  private RenewalSuggested suggested(UUID subscription, int second) {
    return new RenewalSuggested(
        claim,
        UUID.randomUUID(),
        subscription,
        start.plus(Duration.ofDays(30)),
        start.plusSeconds(second));
  }
}
