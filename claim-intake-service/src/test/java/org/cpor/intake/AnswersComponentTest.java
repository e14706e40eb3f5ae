package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Problems.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Every answer has a media type that the client accepts, and the id of its request. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AnswersComponentTest {

  private final String partner = newPartner();

  @Test
  void everyAnswerHasTheIdOfItsRequest() {
    given().header("X-Request-Id", "mine-1").get("/claims").then().header("X-Request-Id", "mine-1");
    as(partner)
        .header("X-Request-Id", "mine-2")
        .get("/nothing")
        .then()
        .header("X-Request-Id", "mine-2");
    given()
        .header("X-Request-Id", "mine-3")
        .get("/q/health/ready")
        .then()
        .header("X-Request-Id", "mine-3");
    String given = as(partner).get("/claims").then().extract().header("X-Request-Id");
    assertThat(UUID.fromString(given).version()).isEqualTo(7);
    as(partner)
        .header("X-Request-Id", "two words")
        .get("/claims")
        .then()
        .header("X-Request-Id", not(equalTo("two words")));
  }

  @Test
  void aMalformedTraceparentIsNotReturned() {
    as(partner)
        .header("traceparent", "00-0-0-00")
        .get("/claims")
        .then()
        .statusCode(200)
        .header("traceparent", equalTo(null));
  }

  @Test
  void anUnavailableMediaTypeIsNotAcceptable() {
    UUID claimId = file(partner, claim());

    problem(as(partner).accept(ContentType.XML).get("/claims/" + claimId).then(), 406)
        .body("type", equalTo("https://cpor.example/problems/not-acceptable"));
  }

  @Test
  void theOpenApiDocumentNamesTheResources() {
    given()
        .get("/q/openapi")
        .then()
        .statusCode(200)
        .body(containsString("/claims/{claimId}/comments"));
  }
}
