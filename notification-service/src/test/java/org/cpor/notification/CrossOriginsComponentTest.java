package org.cpor.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.cpor.stack.identity.AccessToken;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Pages of a configured origin may call the service from a browser. */
@QuarkusTest
@TestProfile(CrossOriginsComponentTest.OfPortal.class)
@WithTestResource(StackTestResource.class)
class CrossOriginsComponentTest {

  private static final String PORTAL = "https://portal.example";
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  /** The origins of two portals, and a rate of one request a second. */
  public static final class OfPortal implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cpor.http.cors.origins", "https://other.example," + PORTAL,
          "cpor.http.requests-per-second-of-caller", "1",
          "cpor.http.request-burst-of-caller", "1");
    }
  }

  @Test
  void aPreflightRequestNeedsNoTokenAndAllowsTheMethodAndTheHeaders() {
    given()
        .noFilters() // The OpenAPI document does not describe preflight requests.
        .header("Origin", PORTAL)
        .header("Access-Control-Request-Method", "PUT")
        .header(
            "Access-Control-Request-Headers", "authorization,content-type,if-match,idempotency-key")
        .options("/partners/p-1/preferences")
        .then()
        .statusCode(200)
        .header(ALLOWED, PORTAL)
        .header("Access-Control-Allow-Methods", equalTo("PUT"))
        .header(
            "Access-Control-Allow-Headers", "authorization,content-type,if-match,idempotency-key")
        .header("Access-Control-Allow-Credentials", "false")
        .header("Access-Control-Max-Age", "3600");
  }

  @Test
  void aPageMayReadTheHeadersOfItsAnswers() {
    Response answer = reader("ann").header("Origin", PORTAL).get("/deliveries");

    answer.then().statusCode(200).header(ALLOWED, PORTAL);
    assertThat(answer.header("Access-Control-Expose-Headers").split(","))
        .contains(
            "ETag",
            "Location",
            "Link",
            "Retry-After",
            "RateLimit",
            "RateLimit-Policy",
            "Idempotent-Replayed",
            "X-Request-Id");
    assertThat(answer.headers().getValues("Vary")).contains("origin");
  }

  @Test
  void aPageMayReadProblemsToo() {
    given()
        .header("Origin", PORTAL)
        .get("/deliveries")
        .then()
        .statusCode(401)
        .header(ALLOWED, PORTAL);
    reader("bob").header("Origin", PORTAL).get("/deliveries").then().statusCode(200);
    reader("bob")
        .header("Origin", PORTAL)
        .get("/deliveries")
        .then()
        .statusCode(429)
        .header("Retry-After", "1")
        .header(ALLOWED, PORTAL);
  }

  @Test
  void aPageOfAnotherOriginIsRefused() {
    reader("carol")
        .header("Origin", "https://portal.example.evil.example")
        .get("/q/health/ready")
        .then()
        .statusCode(403)
        .header(ALLOWED, nullValue());
  }

  @Test
  void requestsWithoutAnOriginAreAnsweredAsEver() {
    Response answer = reader("dora").get("/deliveries");

    answer.then().statusCode(200).header(ALLOWED, nullValue());
  }

  private static RequestSpecification reader(String name) {
    return given()
        .auth()
        .oauth2(Tokens.issue(AccessToken.withRoles(List.of("operator")).name(name)));
  }
}
