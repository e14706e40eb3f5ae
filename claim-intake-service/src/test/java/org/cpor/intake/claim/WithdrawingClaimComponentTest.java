package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.PartnerFact.ClaimWithdrawn;
import org.cpor.events.fact.Subject;
import org.cpor.events.topic.Topics;
import org.cpor.intake.Claiming;
import org.cpor.testing.ConsumedTopics;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A partner withdraws its claim. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class WithdrawingClaimComponentTest extends FiledClaim {

  private static final UUID ASSOCIATION = UUID.randomUUID();

  @Test
  void aRepeatedCorrectionOrWithdrawalActsOnce() {
    becomes("ACTION_REQUIRED", failed(1));
    ObjectNode reason = JSON.createObjectNode().put("reason", "Filed by mistake.");
    List<Response> corrections = new ArrayList<>();
    List<Response> withdrawals = new ArrayList<>();
    for (int times = 0; times < 2; times++) {
      corrections.add(
          send(as(partner).header("Idempotency-Key", "c1"), path() + "/resubmission", filed));
    }
    for (int times = 0; times < 2; times++) {
      withdrawals.add(
          send(as(partner).header("Idempotency-Key", "w1"), path() + "/withdrawal", reason));
    }

    for (List<Response> answers : List.of(corrections, withdrawals)) {
      Response first = answers.getFirst();
      first.then().statusCode(200).header("Idempotent-Replayed", equalTo(null));
      answers
          .getLast()
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", "true")
          .header("ETag", first.header("ETag"));
      assertThat(answers.getLast().asString()).isEqualTo(first.asString());
    }
    send(
            as(partner).header("Idempotency-Key", "w1"),
            path() + "/withdrawal",
            JSON.createObjectNode())
        .then()
        .statusCode(422);
    as(partner).get(path()).then().body("revision", equalTo(2));
  }

  @Test
  void aWithdrawalHasAReasonAndClosesTheClaim() {
    send("withdrawal", JSON.createObjectNode().put("reason", "Filed by mistake."))
        .then()
        .statusCode(200)
        .body("status", equalTo("WITHDRAWN"))
        .body("reason.code", equalTo("WITHDRAWN"))
        .body("decidedAt", equalTo(null));

    assertThat(FactTopics.await(ClaimWithdrawn.class, claim.claimId()).reason())
        .isEqualTo("Filed by mistake.");
    problem(send("withdrawal", JSON.createObjectNode()))
        .body("detail", equalTo("The claim was withdrawn before."));
    problem(send("resubmission", filed));
    problem(comment("Too late."));
  }

  @Test
  void aClaimThatWasApprovedBeforeTheWithdrawalArrivedIsWithdrawnWhenItsAssociationEnds() {
    send("withdrawal", JSON.createObjectNode()).then().statusCode(200);

    becomes("APPROVED", new ClaimApproved(claim, CASE, ASSOCIATION, start));
    becomes("WITHDRAWN", ended());

    as(partner)
        .get(path())
        .then()
        .body("reason.code", equalTo("CLAIM_WITHDRAWN"))
        .body("association.state", equalTo("ENDED"))
        .body("association.endReason", equalTo("CLAIM_WITHDRAWN"))
        .body("competing", equalTo(false));
    as(partner)
        .get("/claims?status=WITHDRAWN")
        .then()
        .body("items.claimId", contains(claim.claimId().toString()));
    as(partner).get("/claims?status=APPROVED").then().body("items", hasSize(0));
    as(partner)
        .get(path() + "/history")
        .then()
        .body(
            "items.event",
            contains("CLAIM_SUBMITTED", "CLAIM_WITHDRAWN", "CLAIM_APPROVED", "ASSOCIATION_ENDED"))
        .body("items.to", contains("SUBMITTED", "WITHDRAWN", "APPROVED", "WITHDRAWN"))
        .body("items[3].actor", equalTo("PARTNER"));
    problem(send("withdrawal", JSON.createObjectNode()))
        .body("detail", equalTo("The claim was withdrawn before."));
    problem(send("dispute", JSON.createObjectNode().put("justification", "Ours.")));
  }

  @Test
  void aClaimThatIsKnownToBeApprovedCannotBeWithdrawn() {
    becomes("APPROVED", new ClaimApproved(claim, CASE, ASSOCIATION, start));

    problem(send("withdrawal", JSON.createObjectNode()))
        .body(
            "detail",
            equalTo("A claim can be withdrawn until it is decided. This one is APPROVED."));
  }

  @Test
  void aClaimThatWasRejectedBeforeTheWithdrawalArrivedStaysWithdrawn() {
    send("withdrawal", JSON.createObjectNode()).then().statusCode(200);

    FactTopics.publish(
        new ClaimRejected(
            claim, CASE, "INSUFFICIENT_POE", start, start.plus(Duration.ofDays(36_500))));
    FactTopics.publish(
        new ClaimRejected(claim, CASE, "PARTNER_REQUEST", start.plusSeconds(5), null));

    ConsumedTopics.awaitConsumed(
        "claim-intake-service", List.of(Topics.ARBITRATIONS), Duration.ofMinutes(1));
    as(partner)
        .get(path())
        .then()
        .body("status", equalTo("WITHDRAWN"))
        .body("reason.code", equalTo("WITHDRAWN"))
        .body("disputableUntil", equalTo(null));
    as(partner)
        .get(path() + "/history")
        .then()
        .body("items.to", contains("SUBMITTED", "WITHDRAWN"));
    problem(send("dispute", JSON.createObjectNode().put("justification", "Ours.")));
  }

  private AssociationEnded ended() {
    return new AssociationEnded(
        claim,
        ASSOCIATION,
        new Subject(claim.tenantId(), "POWER_BI", null),
        "CLAIM_WITHDRAWN",
        start.plusSeconds(10),
        null);
  }

  @Test
  void twentyConcurrentWithdrawalsActOnce() throws InterruptedException, ExecutionException {
    String token = Tokens.forPartner(partner);
    Callable<Response> request =
        () -> send(with(token), path() + "/withdrawal", JSON.createObjectNode());

    List<Integer> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
      for (Future<Response> answer :
          clients.invokeAll(IntStream.range(0, 20).mapToObj(i -> request).toList())) {
        answers.add(answer.get().statusCode());
      }
    }

    assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    UUID later = Claiming.file(partner, filed);
    FactTopics.await(ClaimSubmitted.class, later);
    assertThat(FactTopics.awaitEvents(ClaimWithdrawn.class, claim.claimId(), 1)).hasSize(1);
    as(partner)
        .get(path() + "/history")
        .then()
        .body("items.event", contains("CLAIM_SUBMITTED", "CLAIM_WITHDRAWN"))
        .body("items.actorName", contains("admin-of-" + partner, "admin-of-" + partner));
  }
}
