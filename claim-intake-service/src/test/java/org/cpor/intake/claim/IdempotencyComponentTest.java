package org.cpor.intake.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class IdempotencyComponentTest {

  private final String partner = newPartner();
  private final String key = "key-" + UUID.randomUUID();

  @Test
  void aRepeatedRequestGetsItsFirstAnswer() {
    ObjectNode claim = claim().put("locale", "en");
    Response first = post(as(partner).header("Idempotency-Key", key), claim);

    Response again = post(as(partner).header("Idempotency-Key", key), claim);

    first.then().statusCode(201).header("Idempotent-Replayed", equalTo(null));
    again
        .then()
        .statusCode(201)
        .contentType("application/json")
        .header("Idempotent-Replayed", "true")
        .header("Location", first.header("Location"))
        .header("ETag", first.header("ETag"));
    assertThat(again.asString()).isEqualTo(first.asString());
    as(partner).get("/claims").then().body("items", hasSize(1));
  }

  @Test
  void theLayoutOfTheJsonDoesNotMatter() {
    ObjectNode claim = claim();
    post(as(partner).header("Idempotency-Key", key), claim).then().statusCode(201);

    as(partner)
        .header("Idempotency-Key", key)
        .contentType(ContentType.JSON)
        .body(claim.toPrettyString())
        .post("/claims")
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true");
  }

  @Test
  void anotherRequestWithTheSameKeyIsRefused() {
    ObjectNode claim = claim();
    post(as(partner).header("Idempotency-Key", key), claim).then().statusCode(201);

    post(as(partner).header("Idempotency-Key", key), claim.put("note", "more"))
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/idempotency-key-reused"));
    as(partner).get("/claims").then().body("items", hasSize(1));
  }

  @Test
  void keysOfDifferentCallersAreIndependent() {
    String other = newPartner();
    ObjectNode claim = claim();

    for (String sender : List.of(partner, other)) {
      post(as(sender).header("Idempotency-Key", key), claim)
          .then()
          .statusCode(201)
          .header("Idempotent-Replayed", equalTo(null))
          .body("partnerId", equalTo(sender));
    }
  }

  @Test
  void aRequestThatWasRefusedLeavesItsKeyFree() {
    ObjectNode claim = claim();
    post(as(partner).header("Idempotency-Key", key), claim.deepCopy().put("mpnId", "x"))
        .then()
        .statusCode(400);

    post(as(partner).header("Idempotency-Key", key), claim).then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "kulcs-é", ""})
  void aKeyThatIsNoneIsAViolation(String wrong) {
    post(as(partner).header("Idempotency-Key", wrong), claim())
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void twoKeysAreAViolation() {
    post(as(partner).header("Idempotency-Key", key, key + "-2"), claim())
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void aKeyThatIsTooLongIsAViolation() {
    post(as(partner).header("Idempotency-Key", "x".repeat(201)), claim()).then().statusCode(400);
  }

  @Test
  void keysOfBatchesAndClaimsCannotBeExchanged() {
    ObjectNode claim = claim();
    RequestSpecification batch =
        as(partner)
            .contentType("application/x-ndjson; charset=utf-8")
            .body((claim + "\n").getBytes(UTF_8));
    batch.header("Idempotency-Key", key).post("/claims/batch").then().statusCode(200);
    post(as(partner).header("Idempotency-Key", key), claim).then().statusCode(422);

    post(as(partner).header("Idempotency-Key", "other-" + key), claim()).then().statusCode(201);
    as(partner)
        .contentType("application/x-ndjson; charset=utf-8")
        .body((claim() + "\n").getBytes(UTF_8))
        .header("Idempotency-Key", "other-" + key)
        .post("/claims/batch")
        .then()
        .statusCode(422);
    as(partner).get("/claims").then().body("items", hasSize(2));
  }

  @Test
  void twentyRequestsWithOneKeyAtTheSameMomentAreOneClaim()
      throws InterruptedException, ExecutionException {
    ObjectNode claim = claim();
    String token = Tokens.forPartner(partner);
    Callable<Response> request = () -> post(with(token).header("Idempotency-Key", key), claim);

    List<Response> answers;
    try (ExecutorService clients = Executors.newFixedThreadPool(20)) {
      List<Future<Response>> futures =
          clients.invokeAll(Stream.generate(() -> request).limit(20).toList());
      answers = new java.util.ArrayList<>();
      for (Future<Response> future : futures) {
        answers.add(future.get());
      }
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
    assertThat(answers.stream().map(Response::asString).collect(Collectors.toSet())).hasSize(1);
    assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed") == null))
        .hasSize(1);
    as(partner).get("/claims").then().body("items", hasSize(1));
    UUID claimId = UUID.fromString(answers.getFirst().path("claimId"));
    assertThat(FactTopics.awaitEvents(ClaimSubmitted.class, claimId, 1)).hasSize(1);
  }
}
