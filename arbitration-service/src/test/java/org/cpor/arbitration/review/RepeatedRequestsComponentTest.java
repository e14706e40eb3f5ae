package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.testing.api.CheckingHttpClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A POST with an Idempotency-Key acts once, even if it is sent again. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RepeatedRequestsComponentTest {

  private static final String EXTENSION =
      "{\"reason\": \"WAITING_FOR_CUSTOMER\", \"message\": \"%s\"}";

  @Inject TestClock clock;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final String key = "key-" + UUID.randomUUID();
  private VerifiedClaim claim;
  private UUID caseId;

  @BeforeEach
  void aCaseIsTaken() {
    claim = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());
    caseId = claim.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
  }

  private RequestSpecification keyed(String json) {
    return reviewer.sends(json).header("Idempotency-Key", key);
  }

  private Response extend(String message) {
    return keyed(EXTENSION.formatted(message)).post("/cases/{id}/extension", caseId);
  }

  @Test
  void anExtensionThatIsRepeatedExtendsOnce() {
    Response first = extend("Next week.");
    String dueAt = reviewer.reads(caseId).extract().path("dueAt");

    Response again = extend("Next week.");

    first.then().statusCode(200).header("Idempotent-Replayed", nullValue());
    again
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Idempotent-Replayed", "true")
        .header("ETag", first.header("ETag"));
    assertThat(again.asString()).isEqualTo(first.asString());
    reviewer
        .reads(caseId)
        .header("ETag", first.header("ETag"))
        .body("dueAt", equalTo(dueAt))
        .body("timeline.findAll { it.event == 'REVIEW_EXTENDED' }", hasSize(1));
    assertThat(FactTopics.awaitEvents(ReviewExtended.class, claim.claimId(), 1)).hasSize(1);
  }

  @Test
  void twentyExtensionsWithOneKeyAtTheSameMomentExtendOnce() throws Exception {
    Callable<Response> request = () -> extend("Next week.");
    List<Response> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
      for (Future<Response> answer :
          clients.invokeAll(Stream.generate(() -> request).limit(20).toList())) {
        answers.add(answer.get());
      }
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(200));
    assertThat(answers.stream().map(Response::asString).collect(Collectors.toSet())).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
        .hasSize(1);
    reviewer.reads(caseId).body("timeline.findAll { it.event == 'REVIEW_EXTENDED' }", hasSize(1));
  }

  @Test
  void theSameKeyWithAnotherBodyOrForAnotherCaseIsRefused() {
    UUID other = VerifiedClaim.of("P-1002-" + tenant, UUID.randomUUID()).admitted().caseId();
    reviewer.takes(other).statusCode(200);
    extend("Next week.").then().statusCode(200);

    extend("Another.")
        .then()
        .statusCode(422)
        .body("type", containsString("idempotency-key-reused"));
    keyed(EXTENSION.formatted("Next week."))
        .post("/cases/{id}/extension", other)
        .then()
        .statusCode(422);
    keyed("{\"reason\": \"TERMINATED\"}")
        .post("/associations/{id}/termination", other)
        .then()
        .statusCode(403);
    reviewer.reads(other).body("timeline.event", not(hasItem("REVIEW_EXTENDED")));
  }

  @Test
  void aRepeatedReviewOrQuestionActsOnce() {
    String review =
        "{\"claimId\": \"%s\", \"assessment\": \"INSUFFICIENT\"}".formatted(claim.claimId());
    String question =
        "{\"claimIds\": [\"%s\"], \"codes\": [\"MISSING_ALL_POE\"]}".formatted(claim.claimId());
    for (String replayed : new String[] {null, "true"}) {
      reviewer
          .sends(review)
          .header("Idempotency-Key", key + "-review")
          .post("/cases/{id}/reviews", caseId)
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", equalTo(replayed));
      reviewer
          .sends(question)
          .header("Idempotency-Key", key + "-question")
          .post("/cases/{id}/information-requests", caseId)
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", equalTo(replayed));
    }

    reviewer.reads(caseId).body("parties[0].reviews", hasSize(1)).body("requests", hasSize(1));
  }

  @Test
  void aRepeatedRequestForTheNextCaseReturnsTheSameCase() {
    VerifiedClaim.of("P-1003-" + tenant, UUID.randomUUID()).admitted();
    VerifiedClaim.of("P-1004-" + tenant, UUID.randomUUID()).admitted();
    Person other = Person.reviewer();

    Response first = other.asks().header("Idempotency-Key", key).post("/cases/next");
    Response again = other.asks().header("Idempotency-Key", key).post("/cases/next");

    first.then().statusCode(200);
    again.then().statusCode(200).header("Idempotent-Replayed", "true");
    assertThat(again.<String>path("caseId")).isEqualTo(first.<String>path("caseId"));
    other.asks().get("/cases?assignee=me").then().body("items", hasSize(1));
  }

  @Test
  void aRepeatedTerminationGetsItsFirstAnswer() {
    reviewer.awards(caseId, claim.claimId());
    UUID association = FactTopics.await(AssociationStarted.class, claim.claimId()).associationId();
    Person lead = Person.lead();
    for (String replayed : new String[] {null, "true"}) {
      lead.sends("{\"reason\": \"TERMINATED\"}")
          .header("Idempotency-Key", key)
          .post("/associations/{id}/termination", association)
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", equalTo(replayed))
          .body("state", equalTo("ENDED"));
    }
  }

  @Test
  void keysOfDifferentReviewersAreIndependent() {
    extend("Next week.").then().statusCode(200);
    Person other = Person.reviewer();

    other
        .sends(EXTENSION.formatted("Next week."))
        .header("Idempotency-Key", key)
        .post("/cases/{id}/extension", caseId)
        .then()
        .statusCode(409);
  }

  @Test
  void aRequestThatWasRefusedLeavesItsKeyFree() {
    Person other = Person.reviewer();
    Supplier<Response> request =
        () ->
            other
                .sends(EXTENSION.formatted("Next week."))
                .header("Idempotency-Key", key)
                .post("/cases/{id}/extension", caseId);
    request.get().then().statusCode(409);
    reviewer.asks().delete("/cases/{id}/assignee", caseId).then().statusCode(200);
    other.takes(caseId).statusCode(200);

    request.get().then().statusCode(200).header("Idempotent-Replayed", nullValue());
  }

  @Test
  void aKeyThatIsTooLongIsAViolation() {
    reviewer
        .sends(EXTENSION.formatted("Next week."))
        .header("Idempotency-Key", "x".repeat(201))
        .post("/cases/{id}/extension", caseId)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo("Idempotency-Key"));
    reviewer.reads(caseId).body("timeline.findAll { it.event == 'REVIEW_EXTENDED' }", hasSize(0));
  }

  @Test
  void aBodyWithAMalformedMediaTypeIsRefusedWhereARequestHasNoFields() throws Exception {
    assertThat(statusOfNextCase(BodyPublishers.ofString("{}"))).isEqualTo(415);
    assertThat(statusOfNextCase(BodyPublishers.noBody())).isIn(200, 204);
  }

  private static int statusOfNextCase(BodyPublisher body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/cases/next"))
            .header("Authorization", "Bearer " + Tokens.withRoles("reviewer"))
            .header("Content-Type", "garbage")
            .POST(body)
            .build();
    return new CheckingHttpClient().send(request).statusCode();
  }
}
