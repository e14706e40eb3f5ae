package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.PartnerFact.ClaimDisputed;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A partner disputes the rejection of its claim. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DisputingClaimComponentTest extends FiledClaim {

  @Test
  void aRepeatedDisputeActsOnce() {
    Instant until = start.plus(Duration.ofDays(30));
    becomes("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    ObjectNode dispute = JSON.createObjectNode().put("justification", "We were first.");

    for (String replayed : new String[] {null, "true"}) {
      send(as(partner).header("Idempotency-Key", "d1"), path() + "/dispute", dispute)
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", equalTo(replayed))
          .body("status", equalTo("DISPUTED"));
    }
    assertThat(FactTopics.awaitEvents(ClaimDisputed.class, claim.claimId(), 1)).hasSize(1);
    as(partner)
        .get(path() + "/history")
        .then()
        .body("items[-1].event", equalTo("CLAIM_DISPUTED"))
        .body("items[-1].actorName", equalTo("admin-of-" + partner));
  }

  @Test
  void aRejectedClaimIsDisputedOnceAndTheNextRulingIsFinal() {
    Instant until = start.plus(Duration.ofDays(30));
    becomes("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    ObjectNode dispute = JSON.createObjectNode().put("justification", "We did the work.");

    send("dispute", dispute)
        .then()
        .statusCode(200)
        .body("status", equalTo("DISPUTED"))
        .body("reason.code", equalTo("INSUFFICIENT_POE"));

    ClaimDisputed fact = FactTopics.await(ClaimDisputed.class, claim.claimId());
    assertThat(fact.justification()).isEqualTo("We did the work.");
    assertThat(fact.documents()).isEmpty();
    problem(send("dispute", dispute)).body("detail", equalTo("The claim is disputed already."));
    becomes(
        "REJECTED_FINAL",
        new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start.plusSeconds(1), null));
    problem(send("dispute", dispute)).body("detail", containsString("final"));
    problem(comment("But …"));
  }

  @Test
  void aDisputeThatSucceedsIsAnApproval() {
    Instant until = start.plus(Duration.ofDays(30));
    becomes("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    send("dispute", JSON.createObjectNode().put("justification", "We did.")).then().statusCode(200);

    becomes("APPROVED", new ClaimApproved(claim, CASE, UUID.randomUUID(), start.plusSeconds(1)));
  }

  @Test
  void aDisputeThatACorrectionForestallsIsNotUsedUp() {
    Instant until = start.plus(Duration.ofDays(30));
    ObjectNode dispute = JSON.createObjectNode().put("justification", "We did.");
    becomes("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, until));
    send("dispute", dispute).then().statusCode(200).body("status", equalTo("DISPUTED"));

    becomes("APPROVED", corrected("REJECTED", "APPROVED", null, null, 1));
    becomes("REJECTED", corrected("APPROVED", "REJECTED", "INSUFFICIENT_POE", until, 2));

    as(partner).get(path()).then().body("disputableUntil", equalTo(until.toString()));
    comment("We will dispute this.").then().statusCode(201);
    send("dispute", dispute).then().statusCode(200).body("status", equalTo("DISPUTED"));
    assertThat(FactTopics.awaitEvents(ClaimDisputed.class, claim.claimId(), 2)).hasSize(2);
    becomes(
        "REJECTED_FINAL",
        new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start.plusSeconds(3), null));
    problem(send("dispute", dispute)).body("detail", containsString("final"));
  }

  @Test
  void aRejectionForAnOwnClaimIsNotDisputedUntilACorrectionGivesTheSubjectToAnotherPartner() {
    Instant until = start.plus(Duration.ofDays(30));
    ObjectNode dispute = JSON.createObjectNode().put("justification", "We did.");
    becomes(
        "REJECTED",
        new ClaimRejected(
            claim, CASE, "AWARDED_TO_OWN_CLAIM", start, null, "anna", UUID.randomUUID()));

    problem(send("dispute", dispute))
        .body("detail", equalTo("This rejection is final: it cannot be disputed."));
    as(partner)
        .get(path())
        .then()
        .body("reason.code", equalTo("AWARDED_TO_OWN_CLAIM"))
        .body("disputableUntil", nullValue());

    FactTopics.publish(corrected("REJECTED", "REJECTED", "AWARDED_TO_ANOTHER_PARTNER", until, 1));
    awaitClaim("reason.code", "AWARDED_TO_ANOTHER_PARTNER");
    send("dispute", dispute).then().statusCode(200).body("status", equalTo("DISPUTED"));
  }

  private RulingCorrected corrected(
      String before,
      String after,
      @Nullable String reason,
      @Nullable Instant disputableUntil,
      int second) {
    return new RulingCorrected(
        claim,
        CASE,
        before,
        after,
        reason,
        disputableUntil,
        start,
        "lena",
        start.plusSeconds(second));
  }

  @Test
  void aLateDisputeIsRefused() {
    becomes("REJECTED", new ClaimRejected(claim, CASE, "INSUFFICIENT_POE", start, start));

    problem(send("dispute", JSON.createObjectNode().put("justification", "We did.")))
        .body("detail", equalTo("The time to dispute the rejection is over since " + start + "."));
  }
}
