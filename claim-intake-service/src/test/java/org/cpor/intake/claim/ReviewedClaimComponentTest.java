package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.Subject;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A claim shows its review, and its history shows all transitions. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ReviewedClaimComponentTest extends FiledClaim {

  @Test
  void competitionAndDueDateFollowTheReview() {
    Instant due = start.plus(Duration.ofDays(7));
    becomes("UNDER_REVIEW", new ReviewOpened(claim, CASE, true, due, start));
    as(partner)
        .get(path())
        .then()
        .body("competing", equalTo(true))
        .body("reviewDueAt", equalTo(due.toString()));

    FactTopics.publish(
        new ReviewExtended(
            claim,
            CASE,
            "COMPETING_CLAIMS",
            null,
            due.plusSeconds(60),
            start.plusSeconds(1),
            null));
    FactTopics.publish(new CompetitionEnded(claim, CASE, start.plusSeconds(2)));
    awaitClaim("competing", false);
    as(partner)
        .get(path())
        .then()
        .body("reviewDueAt", equalTo(due.plusSeconds(60).toString()))
        .body("status", equalTo("UNDER_REVIEW"));
    FactTopics.publish(new CompetingClaimDetected(claim, CASE, start.plusSeconds(3)));
    awaitClaim("competing", true);
  }

  @Test
  void theHistoryHasEveryTransitionWithActorTimeAndReason() {
    becomes("ACTION_REQUIRED", failed(1));
    send("resubmission", filed).then().statusCode(200);
    becomes("UNDER_REVIEW", new ReviewOpened(claim, CASE, false, respondBy(), Instant.now()));
    becomes("ACTION_REQUIRED", asked(30));
    comment("Here.").then().statusCode(201);
    becomes(
        "REJECTED",
        new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start.plusSeconds(40), null));

    Response history = as(partner).get(path() + "/history");

    history
        .then()
        .statusCode(200)
        .body(
            "items.event",
            contains(
                "CLAIM_SUBMITTED",
                "CLAIM_VERIFICATION_FAILED",
                "CLAIM_RESUBMITTED",
                "REVIEW_OPENED",
                "INFORMATION_REQUESTED",
                "PARTNER_RESPONDED",
                "CLAIM_REJECTED"))
        .body(
            "items.to",
            contains(
                "SUBMITTED",
                "ACTION_REQUIRED",
                "SUBMITTED",
                "UNDER_REVIEW",
                "ACTION_REQUIRED",
                "UNDER_REVIEW",
                "REJECTED"))
        .body(
            "items.actor",
            contains(
                "PARTNER", "PLATFORM", "PARTNER", "PLATFORM", "REVIEWER", "PARTNER", "REVIEWER"))
        .body("items[0].from", equalTo(null))
        .body("items[1].from", equalTo("SUBMITTED"))
        .body("items[1].reason", equalTo("DOMAIN_TENANT_MISMATCH"))
        .body("items[1].at", equalTo(start.plusSeconds(1).toString()))
        .body("items[4].reason", equalTo("MISSING_ALL_POE, MISSING_PRODUCTS"))
        .body("items[6].reason", equalTo("INSUFFICIENT_POE"));
    List<String> walked = new ArrayList<>();
    Response page = as(partner).get(path() + "/history?limit=2");
    walked.addAll(page.<List<String>>path("items.event"));
    while (page.path("next") != null) {
      page = as(partner).get(path() + "/history?limit=2&after=" + page.path("next"));
      walked.addAll(page.<List<String>>path("items.event"));
    }
    assertThat(walked).isEqualTo(history.path("items.event"));
    as(newPartner()).get(path() + "/history").then().statusCode(404);
    as(partner).get(path() + "/history?after=x").then().statusCode(400);
    withRole("reviewer").get(path() + "/history").then().statusCode(200);
  }

  @Test
  void theCustomersDeclineRejectsAnApprovedClaimFinally() {
    UUID association = UUID.randomUUID();
    becomes("APPROVED", new ClaimApproved(claim, CASE, association, start.plusSeconds(40)));
    Instant declinedAt = start.plusSeconds(50);
    FactTopics.publish(new CustomerDeclined(claim, association, "Not us.", declinedAt));
    FactTopics.publish(
        new AssociationEnded(
            claim,
            association,
            new Subject(claim.tenantId(), "POWER_BI", null),
            "CUSTOMER_DECLINED",
            declinedAt,
            null));

    becomes("REJECTED", new ClaimRejected(claim, null, "CUSTOMER_DECLINED", declinedAt, null));

    as(partner)
        .get(path() + "/history")
        .then()
        .body("items[-1].event", equalTo("CLAIM_REJECTED"))
        .body("items[-1].actor", equalTo("CUSTOMER"))
        .body("items[-1].reason", equalTo("CUSTOMER_DECLINED"));
    send("dispute", JSON.createObjectNode().put("justification", "We did it."))
        .then()
        .statusCode(409);
  }
}
