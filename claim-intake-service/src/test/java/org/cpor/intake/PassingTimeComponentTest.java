package org.cpor.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.post;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.cpor.platform.security.Role;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class PassingTimeComponentTest {

  private static final String CLOCK = "/q/dev/clock";

  @Inject Clock clock;

  @AfterEach
  void backToTheSystemsTime() {
    withRole(Role.OPERATOR).delete(CLOCK).then().statusCode(200).body("offset", equalTo("PT0S"));
  }

  @Test
  void aClaimIsFiledAtTheTimeThatTheClockWasSetTo() {
    sets("{\"now\": \"2031-12-24T18:00:00Z\"}")
        .statusCode(200)
        .body("now", startsWith("2031-12-24T18:0"));

    post(as(newPartner()), claim())
        .then()
        .statusCode(201)
        .body("filedAt", startsWith("2031-12-24T18:0"));
  }

  @Test
  void anOffsetIsRelativeToTheSystemTime() {
    Instant before = clock.instant();

    sets("{\"offset\": \"PT120H\"}").statusCode(200).body("offset", equalTo("PT120H"));

    assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(5)));
    withRole(Role.OPERATOR).get(CLOCK).then().statusCode(200).body("offset", equalTo("PT120H"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                                      | now
          {"now": "2031-12-24T18:00:00Z", "offset": "PT1H"}       | now
          {"now": "tomorrow"}                                     | now
          {"now": "1999-12-31T23:59:59Z"}                         | now
          {"offset": "five days"}                                 | offset
          {"offset": "PT1000000H"}                                | offset
          {"later": "PT1H"}                                       | later
          """)
  void aSettingThatLeadsNowhereIsRefused(String setting, String field) {
    sets(setting)
        .statusCode(400)
        .contentType("application/problem+json")
        .body("violations[0].field", equalTo(field));
  }

  @ParameterizedTest
  @ValueSource(strings = {Role.INCENTIVES_ADMIN, Role.PORTAL, Role.REVIEW_LEAD})
  void onlyAnOperatorSetsTheClock(String role) {
    withRole(role)
        .contentType(ContentType.JSON)
        .body("{\"offset\": \"PT1H\"}")
        .put(CLOCK)
        .then()
        .statusCode(403);
    RestAssured.given()
        .contentType(ContentType.JSON)
        .body("{\"offset\": \"PT1H\"}")
        .put(CLOCK)
        .then()
        .statusCode(401);
  }

  private static ValidatableResponse sets(String setting) {
    return withRole(Role.OPERATOR).contentType(ContentType.JSON).body(setting).put(CLOCK).then();
  }
}
