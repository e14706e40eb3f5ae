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
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ClaimReference;
import org.cpor.events.fact.Subject;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
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
  void theRenewalEndsWhenTheClaimIsFiled() throws JsonProcessingException {
    suggest(successor, 2);
    ObjectNode body = (ObjectNode) JSON.readTree(renewal(partner).asString());
    post(as(newPartner()), (ObjectNode) body.deepCopy().without("partnerId"))
        .then()
        .statusCode(201);
    renewal(partner).then().statusCode(200);

    String renewed = post(as(partner), body).then().statusCode(201).extract().path("claimId");

    noRenewal();
    send(as(partner), "/claims/" + renewed + "/withdrawal", JSON.createObjectNode())
        .then()
        .statusCode(200);
    noRenewal();
  }

  @Test
  void theRenewalEndsWhenTheClaimIsFiledWithoutASubscription() {
    suggest(successor, 2);

    ObjectNode body = filed.deepCopy();
    body.remove("subscriptionId");
    post(as(partner), body).then().statusCode(201);

    noRenewal();
  }

  @Test
  void theRenewalEndsWhenAnotherPartnerHoldsTheSubject() {
    suggest(successor, 2);
    Subject ofAnotherProduct = new Subject(claim.tenantId(), "POWER_BI", null);
    Subject ofAnotherSubscription =
        new Subject(claim.tenantId(), product(), UUID.randomUUID().toString());
    FactTopics.publish(held(ofAnotherProduct, 3));
    FactTopics.publish(held(ofAnotherSubscription, 3));
    FactTopics.publish(held(new Subject(claim.tenantId(), product(), null), 1));
    becomes("APPROVED", new ClaimApproved(claim, CASE, UUID.randomUUID(), start));
    renewal(partner).then().statusCode(200);

    FactTopics.publish(held(new Subject(claim.tenantId(), product(), successor.toString()), 3));

    await().atMost(Duration.ofSeconds(30)).until(() -> renewal(partner).statusCode(), equalTo(404));
  }

  @Test
  void theRenewalEndsWhenAnotherPartnerHoldsTheProduct() {
    suggest(successor, 2);

    FactTopics.publish(held(new Subject(claim.tenantId(), product(), null), 3));

    await().atMost(Duration.ofSeconds(30)).until(() -> renewal(partner).statusCode(), equalTo(404));
    suggest(UUID.randomUUID(), 4);
  }

  @Test
  void theRenewalEndsWhenTheSuccessorIsNotUsableAnyMore() {
    suggest(successor, 2);

    FactTopics.publish(ended(UUID.randomUUID()));
    FactTopics.publish(ended(successor));

    await().atMost(Duration.ofSeconds(30)).until(() -> renewal(partner).statusCode(), equalTo(404));
    suggest(UUID.randomUUID(), 4);
  }

  @Test
  void theEndOfTheSuccessorMayArriveBeforeTheSuggestion() {
    FactTopics.publish(ended(successor));
    becomes("ACTION_REQUIRED", failed(1));
    FactTopics.publish(suggested(successor, 2));
    becomes("APPROVED", new ClaimApproved(claim, CASE, UUID.randomUUID(), start));

    noRenewal();
  }

  @Test
  void aSuccessorThatIsUsableAgainCanBeSuggestedAgain() {
    suggest(successor, 2);
    FactTopics.publish(ended(successor));
    await().atMost(Duration.ofSeconds(30)).until(() -> renewal(partner).statusCode(), equalTo(404));

    suggest(successor, 4);
  }

  private SuccessorEnded ended(UUID subscriptionId) {
    return new SuccessorEnded(
        claim, subscriptionId, "SUBSCRIPTION_NOT_ACTIVE", start.plusSeconds(3));
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

  private String product() {
    return filed.path("product").asText();
  }

  /** The start of an association of another partner. */
  private AssociationStarted held(Subject subject, int second) {
    return new AssociationStarted(
        new ClaimReference(UUID.randomUUID(), claim.tenantId(), newPartner(), "hu"),
        UUID.randomUUID(),
        subject,
        start.plusSeconds(second),
        null,
        null,
        null,
        null,
        null);
  }

  private void noRenewal() {
    renewal(partner)
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/not-found"));
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
