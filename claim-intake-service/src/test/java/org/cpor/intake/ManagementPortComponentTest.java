package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static org.cpor.intake.Claiming.as;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each service has a separate port for health and metrics. All services share this code, so testing
 * one service is enough.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ManagementPortComponentTest {

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @ParameterizedTest
  @ValueSource(strings = {"health", "health/live", "health/ready", "metrics"})
  void itAnswersWhatWatchesTheServiceWithoutAToken(String what) {
    given().get(management.resolve("/q/" + what)).then().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/started", "/q/metrics"})
  void thePortOfTheResourcesHasNeither(String path) {
    as("P-1").get(path).then().statusCode(404).body("type", containsString("/problems/not-found"));
  }

  @Test
  void unknownPathsOfTheManagementPortAreProblemsToo() {
    given()
        .get(management.resolve("/nothing"))
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("type", containsString("/problems/not-found"));
  }

  @Test
  void readinessOnThePortOfTheResourcesHasNoDetails() {
    given()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .header("Cache-Control", "no-store")
        .body(equalTo("{\"status\":\"UP\"}"));
  }
}
