package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** The rate of each caller is limited (ADR 0076). */
@QuarkusTest
@TestProfile(RateOfCallerComponentTest.LowRate.class)
@WithTestResource(StackTestResource.class)
class RateOfCallerComponentTest {

  /** Two requests a second, three at once, and a time that only the test moves. */
  public static final class LowRate implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "cpor.http.requests-per-second-of-caller", "2",
          "cpor.http.request-burst-of-caller", "3");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(ManualRateTime.class);
    }
  }

  @Inject ManualRateTime time;
  @Inject MeterRegistry meters;

  private final String partner = newPartner();

  @Test
  void theHeadersCountDownUntilTheCallerIsRefused() {
    for (int left = 2; left >= 0; left--) {
      claimsOf(partner)
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", "\"caller\";q=3;w=2")
          .header("RateLimit", "\"caller\";r=%d;t=1".formatted(left));
    }

    claimsOf(partner)
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", "1")
        .header("RateLimit-Policy", "\"caller\";q=3;w=2")
        .header("RateLimit", "\"caller\";r=0;t=1")
        .body("type", endsWith("/too-many-requests"))
        .body("status", equalTo(429))
        .body("detail", equalTo("You may send 2 requests a second, and 3 at once. Wait 1 s."));
  }

  @Test
  void aRefusalIsInTheLanguageOfItsRequest() {
    useUp(partner);

    as(partner)
        .header("Accept-Language", "hu")
        .get("/claims")
        .then()
        .statusCode(429)
        .body("title", equalTo("Túl sok kérés érkezett"))
        .body(
            "detail",
            equalTo("Másodpercenként 2, egyszerre 3 kérést küldhet. Várjon 1 másodpercet."));
  }

  @Test
  void oneCallerIsRefusedAndAnotherIsNot() {
    useUp(partner);

    claimsOf(partner).then().statusCode(429);
    claimsOf(newPartner()).then().statusCode(200).header("RateLimit", "\"caller\";r=2;t=1");
  }

  @Test
  void afterThePauseThatTheAnswerNamesTheCallerMaySendRequestsAgain() {
    useUp(partner);
    long pause =
        Long.parseLong(claimsOf(partner).then().statusCode(429).extract().header("Retry-After"));

    time.pass(Duration.ofSeconds(pause));

    claimsOf(partner).then().statusCode(200);
    claimsOf(partner).then().statusCode(200);
    claimsOf(partner).then().statusCode(429);
  }

  @Test
  void everyRequestWithATokenCountsAlsoOneThatFails() {
    as(partner)
        .get("/claims/unknown")
        .then()
        .statusCode(404)
        .header("RateLimit", "\"caller\";r=2;t=1");
    as(partner)
        .queryParam("limit", 0)
        .get("/claims")
        .then()
        .statusCode(400)
        .header("RateLimit", "\"caller\";r=1;t=1");
    post(as(partner), claim()).then().statusCode(201).header("RateLimit", "\"caller\";r=0;t=1");
    post(as(partner), claim()).then().statusCode(429);
  }

  @Test
  void requestsWithoutATokenDoNotCount() {
    for (int i = 0; i < 5; i++) {
      given().get("/claims").then().statusCode(401).header("RateLimit", nullValue());
    }
  }

  @Test
  void operatorsAreNotLimited() {
    for (int i = 0; i < 5; i++) {
      withRole("operator").get("/q/dev/clock").then().statusCode(200);
      given().get("/q/health/ready").then().statusCode(200);
    }
  }

  @Test
  void refusalsAreCounted() {
    double before = refused();
    useUp(partner);
    assertThat(refused()).isEqualTo(before);

    claimsOf(partner).then().statusCode(429);

    assertThat(refused()).isEqualTo(before + 1);
  }

  private double refused() {
    return meters.counter("cpor.http.rate.refused").count();
  }

  private static void useUp(String partner) {
    for (int i = 0; i < 3; i++) {
      claimsOf(partner).then().statusCode(200);
    }
  }

  private static Response claimsOf(String partner) {
    return as(partner).get("/claims");
  }
}
