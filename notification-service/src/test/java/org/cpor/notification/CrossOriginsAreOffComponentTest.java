package org.cpor.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.Locale;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;

/** By default no page of another origin may call the service from a browser. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CrossOriginsAreOffComponentTest {

  @Test
  void noAnswerHasAHeaderOfCors() {
    Response answer =
        given()
            .auth()
            .oauth2(Tokens.withRoles("operator"))
            .header("Origin", "https://portal.example")
            .get("/deliveries");

    answer.then().statusCode(200);
    assertNoHeaders(answer);
  }

  @Test
  void aPreflightRequestIsNotAnswered() {
    assertNoHeaders(
        given()
            .noFilters() // The OpenAPI document does not describe OPTIONS.
            .header("Origin", "https://portal.example")
            .header("Access-Control-Request-Method", "GET")
            .options("/deliveries"));
  }

  private static void assertNoHeaders(Response answer) {
    assertThat(answer.headers().asList())
        .extracting(Header::getName)
        .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
  }
}
