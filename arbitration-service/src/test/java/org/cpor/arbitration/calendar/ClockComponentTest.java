package org.cpor.arbitration.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.cpor.arbitration.Person;
import org.cpor.platform.security.Role;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class ClockComponentTest {

  @Inject Clock clock;

  private final Person reviewer = Person.reviewer();

  @Test
  void aDueDateExplainsItself() {
    asks(Map.of("from", "2026-11-24T15:00:00Z", "businessDays", "2", "region", "US"))
        .statusCode(200)
        .body("dueAt", equalTo("2026-11-28T05:00:00Z"))
        .body("region", equalTo("US"))
        .body("zone", equalTo("America/New_York"))
        .body("days.date", contains("2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27"))
        .body("days.counted", contains(false, true, false, true))
        .body("days.kind", contains("STARTING_DAY", "BUSINESS_DAY", "HOLIDAY", "BUSINESS_DAY"))
        .body(
            "days.why",
            contains("starting day", "business day", "holiday: Thanksgiving Day", "business day"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-19T10:00:00Z, 2026-08-24T22:00:00Z, 2026-08-21, false, rest day by decree 10/2025 NGM",
    "2026-12-11T10:00:00Z, 2026-12-12T23:00:00Z, 2026-12-12, true, worked Saturday by decree 10/2025 NGM",
    "2026-01-01T10:00:00Z, 2026-01-05T23:00:00Z, 2026-01-02, false, rest day by decree 10/2025 NGM",
    "2026-11-23T09:00:00Z, 2026-11-24T23:00:00Z, 2026-11-24, true, business day",
    "2027-01-04T09:00:00Z, 2027-01-05T23:00:00Z, 2027-01-05, true, business day; the decree on moved days of 2027 is not known yet"
  })
  void hungarysDaysAreMovedByTheDecreeOfTheirYear(
      String from, String dueAt, String date, boolean counted, String why) {
    asks(Map.of("from", from, "businessDays", "1", "region", "HU"))
        .statusCode(200)
        .body("dueAt", equalTo(dueAt))
        .body("days.find { it.date == '%s' }.counted".formatted(date), equalTo(counted))
        .body("days.find { it.date == '%s' }.why".formatted(date), equalTo(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "missing",
      value = {
        "missing | 2026-08-19 | rest day by decree 10/2025 NGM",
        "de | 2026-08-19 | rest day by decree 10/2025 NGM",
        "en-GB, hu;q=0.9 | 2026-08-19 | rest day by decree 10/2025 NGM",
        "hu | 2026-08-19 | áthelyezett pihenőnap (10/2025 NGM rendelet)",
        "en;q=0.1, hu-HU;q=0.2 | 2026-12-10 | áthelyezett munkanap, szombat (10/2025 NGM rendelet)",
        "hu | 2026-12-23 | munkaszüneti nap: karácsony",
        "hu | 2027-01-04 | munkanap; a 2027. évi áthelyezett munkanapokról szóló rendelet még nem ismert"
      })
  void theDaysAreExplainedInTheLanguageThatTheCallerPrefers(
      @Nullable String acceptLanguage, LocalDate from, String why) {
    reviewer
        .asks()
        .headers(acceptLanguage == null ? Map.of() : Map.of("Accept-Language", acceptLanguage))
        .queryParams(Map.of("from", from + "T10:00:00Z", "businessDays", "2", "region", "HU"))
        .get("/clock")
        .then()
        .statusCode(200)
        .header("Vary", containsString("Accept-Language"))
        .header("Content-Language", why.matches(".*(áthelyezett|munkaszüneti).*") ? "hu" : "en")
        .body("days[2].why", equalTo(why));
  }

  @Test
  void theDefaultIsFiveDaysFromNowInTheDefaultRegion() {
    ValidatableResponse answer = asks(Map.of()).statusCode(200);

    answer
        .body("region", equalTo("HU"))
        .body("zone", equalTo("Europe/Budapest"))
        .body("days.findAll { it.counted }", hasSize(5));
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Budapest"));
    assertThat(LocalDate.parse(answer.extract().path("days[0].date")))
        .isBetween(today.minusDays(1), today);
    assertThat(Instant.parse(answer.extract().path("dueAt"))).isAfter(clock.instant());
  }

  @ParameterizedTest
  @CsvSource({
    "2000-01-01T00:00:00Z, 1, 2000-01-03T23:00:00Z",
    "2100-12-31T23:59:59.999999Z, 1, 2101-01-03T23:00:00Z",
    "2026-11-20T09:30:00Z, 100, 2027-04-16T22:00:00Z",
    "2026-11-20T10:30:00.5+01:00, 5, 2026-11-27T23:00:00Z"
  })
  void theBoundsThemselvesAreWithin(String from, String businessDays, String dueAt) {
    asks(Map.of("from", from, "businessDays", businessDays, "region", "HU"))
        .statusCode(200)
        .body("dueAt", equalTo(dueAt));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from         | 1900-01-01T00:00:00Z | must be in the years 2000 to 2100
          from         | 3000-01-01T00:00:00Z | must be in the years 2000 to 2100
          from         | 1999-12-31T23:59:59Z | must be in the years 2000 to 2100
          from         | 2101-01-01T00:00:00Z | must be in the years 2000 to 2100
          from         | +999999999-12-31T23:59:59Z | must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z
          from         | 2026-02-29T00:00:00Z | must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z
          from         | 2026-11-20           | must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z
          from         | yesterday            | must be an instant as RFC 3339 has it, such as 2026-11-20T09:30:00Z
          businessDays | 0                    | must be a number from 1 to 100
          businessDays | -1                   | must be a number from 1 to 100
          businessDays | 101                  | must be a number from 1 to 100
          businessDays | 10000                | must be a number from 1 to 100
          businessDays | 99999999999999999999 | must be a number from 1 to 100
          businessDays | five                 | must be a number from 1 to 100
          businessDays | 1.5                  | must be a number from 1 to 100
          region       | XX                   | must be one of DE, HU, JP, US
          region       | hu                   | must be one of DE, HU, JP, US
          regoin       | HU                   | is no parameter of this resource, which has businessDays, from, region
          """)
  void invalidParametersAreRefused(String parameter, String value, String message) {
    asks(Map.of(parameter, value))
        .statusCode(400)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/invalid-request"))
        .body("violations", hasSize(1))
        .body("violations[0].field", equalTo(parameter))
        .body("violations[0].message", equalTo(message));
  }

  @Test
  void allViolationsOfAQuestionAreReportedTogether() {
    asks(Map.of("from", "1900-01-01T00:00:00Z", "businessDays", "0", "region", "XX"))
        .statusCode(400)
        .body("violations.field", contains("from", "businessDays", "region"));
  }

  @Test
  void everyRoleThatWorksWithClaimsMayUseTheClock() {
    for (String role : new String[] {Role.PORTAL, Role.REVIEWER, Role.REVIEW_LEAD, Role.OPERATOR}) {
      Person.named("someone", role).asks().get("/clock").then().statusCode(200);
    }
    Person.ofPartner("P-1001").asks().get("/clock").then().statusCode(200);
    Person.named("feed", Role.DIRECTORY_FEED).asks().get("/clock").then().statusCode(403);
    RestAssured.get("/clock").then().statusCode(401);
  }

  private ValidatableResponse asks(Map<String, String> parameters) {
    return reviewer.asks().queryParams(parameters).get("/clock").then();
  }
}
