package org.cpor.intake.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.cpor.events.fact.PartnerFact.PartnerResponded;
import org.cpor.intake.Claiming;
import org.cpor.testing.FactTopics;
import org.cpor.testing.FactTopics.Received;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A partner answers in the comments of its claim. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AnsweringComponentTest extends FiledClaim {

  @Test
  void anInformationRequestIsAnsweredInTheComments() {
    becomes("ACTION_REQUIRED", asked(30));

    problem(send("resubmission", filed)).body("detail", containsString("comments"));
    as(partner).get(path()).then().body("respondBy", equalTo(respondBy().toString()));

    comment("The acknowledgement is attached.").then().statusCode(201);

    as(partner)
        .get(path())
        .then()
        .body("status", equalTo("SUBMITTED"))
        .body("respondBy", equalTo(null));
  }

  @Test
  void anAnswerIsACommentAndIsPublishedWithItsId() {
    Response answer = comment("Mellékeltük. <b>😀</b>");

    answer
        .then()
        .statusCode(201)
        .header("ETag", "\"0\"")
        .body("author", equalTo("PARTNER"))
        .body("text", equalTo("Mellékeltük. <b>😀</b>"))
        .body("code", equalTo(null))
        .body("documents", empty());
    UUID commentId = UUID.fromString(answer.path("commentId"));
    assertThat(commentId.version()).isEqualTo(7);
    assertThat(answer.header("Location")).isEqualTo(path() + "/comments/" + commentId);
    as(partner)
        .get(answer.header("Location"))
        .then()
        .statusCode(200)
        .body("text", equalTo("Mellékeltük. <b>😀</b>"));
    as(partner)
        .get(path() + "/comments")
        .then()
        .body("items.commentId", contains(commentId.toString()));
    PartnerResponded fact = FactTopics.await(PartnerResponded.class, claim.claimId());
    assertThat(fact.commentId()).isEqualTo(commentId);
    assertThat(fact.text()).isEqualTo("Mellékeltük. <b>😀</b>");
    assertThat(fact.respondedAt()).hasToString(answer.path("at"));
  }

  @Test
  void aRepeatedAnswerIsStoredOnceEvenIfItsConditionNoLongerHolds() {
    String tag = as(partner).get(path()).header("ETag");
    Supplier<Response> request =
        () -> comment(as(partner).header("Idempotency-Key", "k1").header("If-Match", tag), "Once.");

    Response first = request.get();
    Response again = request.get();

    first.then().statusCode(201).header("Idempotent-Replayed", equalTo(null));
    again.then().statusCode(201).header("Idempotent-Replayed", "true");
    assertThat(again.asString()).isEqualTo(first.asString());
    comment(as(partner).header("Idempotency-Key", "k1"), "Twice.").then().statusCode(422);
    UUID other = Claiming.file(partner, claim());
    send(
            as(partner).header("Idempotency-Key", "k1"),
            "/claims/" + other + "/comments",
            text("Once."))
        .then()
        .statusCode(422);
    as(partner).get(path() + "/comments").then().body("items.text", contains("Once."));
  }

  @Test
  void textsOfUpToTenThousandCharactersAreAccepted() {
    comment("😀".repeat(10_000)).then().statusCode(201);
    comment("x".repeat(10_001)).then().statusCode(400);
  }

  @Test
  void theFactsOfAClaimAreSentInTheirOrder() {
    comment("One.").then().statusCode(201);
    comment("Two.").then().statusCode(201);
    comment("Three.").then().statusCode(201);

    assertThat(FactTopics.awaitEvents(PartnerResponded.class, claim.claimId(), 3))
        .extracting(Received::fact)
        .extracting(PartnerResponded::text)
        .containsExactly("One.", "Two.", "Three.");
  }

  @Test
  void aWriteWithIfMatchIsAcceptedOnce() {
    String tag = as(partner).get(path()).header("ETag");

    Response first = comment(as(partner).header("If-Match", tag), path(), "First.");
    Response second = comment(as(partner).header("If-Match", tag), path(), "Second.");

    first.then().statusCode(201);
    second.then().statusCode(412);
    String next = as(partner).get(path()).header("ETag");
    send(as(partner).header("If-Match", next), path() + "/withdrawal", JSON.createObjectNode())
        .then()
        .statusCode(200);
  }
}
