package org.cpor.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class PreferencesComponentTest {

  private static final String PATH = "/partners/{id}/preferences";
  private static final String ALL =
      """
      {"locale": "en", "email": "claims@partner.example",
       "webhook": {"url": "https://partner.example/hook", "secret": "%s"},
       "events": ["CLAIM_REJECTED", "CLAIM_APPROVED"]}
      """
          .formatted(Partner.SECRET);

  @Inject DataSource database;

  private final Partner partner = Partner.create();

  @Test
  void aPartnerReadsThePreferencesThatItSetWithoutTheSecret() {
    partner
        .setPreferences(ALL)
        .statusCode(200)
        .body("partnerId", equalTo(partner.id()))
        .body("locale", equalTo("en"))
        .body("email", equalTo("claims@partner.example"))
        .body("webhook.url", equalTo("https://partner.example/hook"))
        .body("webhook.hasSecret", equalTo(true))
        .body("events", equalTo(List.of("CLAIM_APPROVED", "CLAIM_REJECTED")))
        .body(not(containsString("whsec_")));
    partner
        .request()
        .get(PATH, partner.id())
        .then()
        .statusCode(200)
        .body("webhook.hasSecret", equalTo(true))
        .body("webhook.disabledAt", nullValue())
        .body(not(containsString("whsec_")));
  }

  @Test
  void theDatabaseDoesNotRevealTheSecret() throws SQLException {
    partner.setPreferences(ALL).statusCode(200);

    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select secret from endpoint where partner_id = ? and secret is not null")) {
      select.setString(1, partner.id());
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
            .doesNotContain("whsec_", Partner.SECRET.substring(6));
      }
    }
  }

  @Test
  void aSecretIsRetainedUntilAnotherIsSet() {
    String withoutSecret = "{\"webhook\": {\"url\": \"https://partner.example/other\"}}";
    partner
        .setPreferences(withoutSecret)
        .statusCode(400)
        .body("violations.field", equalTo(List.of("webhook.secret")));
    partner.setPreferences(ALL).statusCode(200);

    partner
        .setPreferences(withoutSecret)
        .statusCode(200)
        .body("webhook.url", equalTo("https://partner.example/other"))
        .body("email", nullValue());
    partner.setPreferences("{}").statusCode(200).body("webhook", nullValue());
    partner.setPreferences(withoutSecret).statusCode(400);
  }

  @Test
  void allMistakesAreReportedAtOnce() {
    partner
        .setPreferences(
            """
            {"locale": "de_AT", "email": "a@b.example\\r\\nBcc: c@d.example",
             "webhook": {"url": "ftp://partner.example", "secret": "secret"},
             "events": ["CLAIM_LOST"]}
            """)
        .statusCode(400)
        .contentType("application/problem+json")
        .body(
            "violations.field",
            hasItems("locale", "email", "webhook.url", "webhook.secret", "events[0]"));
  }

  @Test
  void anAddressThatTheMailClientCannotSendToIsRefused() {
    partner
        .setPreferences("{\"email\": \"űrhajó@cust.example\"}")
        .statusCode(400)
        .body("violations.field", equalTo(List.of("email")))
        .body("violations[0].message", containsString("ASCII"));
    partner
        .setPreferences("{\"email\": \"urhajo@űrhajó.example\"}")
        .statusCode(200)
        .body("email", equalTo("urhajo@xn--rhaj-tqa56e.example"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{\"email\": 1}",
        "{\"colour\": \"red\"}",
        "{\"webhook\": \"x\"}"
      })
  void aBodyThatIsNotPreferencesIsRefused(String body) {
    partner.setPreferences(body).statusCode(400).contentType("application/problem+json");
  }

  @Test
  void ifMatchReplacesAVersionOnlyOnce() {
    String read = partner.setPreferences(ALL).extract().header("ETag");
    reads().header("ETag", read);

    String set = setsIf("If-Match", read, "{}").statusCode(200).extract().header("ETag");
    setsIf("If-Match", read, ALL)
        .statusCode(412)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/stale"));

    reads().header("ETag", set).body("email", nullValue());
    partner.setPreferences(ALL).statusCode(200).header("ETag", not(equalTo(set)));
  }

  @Test
  void anUnchangedVersionIsNotSentAgain() {
    String read = partner.setPreferences(ALL).extract().header("ETag");

    RequestSpecification again = partner.request().header("If-None-Match", read);
    again.get(PATH, partner.id()).then().statusCode(304).header("ETag", read);
  }

  @Test
  void ifNoneMatchLetsOneOfManyClientsSetTheFirstPreferences() throws Exception {
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        answers.add(clients.submit(() -> setsIf("If-None-Match", "*", ALL).extract().statusCode()));
      }
    }

    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "\"0\""})
  void ifMatchDoesNotCreatePreferences(String tag) {
    setsIf("If-Match", tag, ALL).statusCode(412);

    partner.request().get(PATH, partner.id()).then().statusCode(404);
  }

  @Test
  void disablingAWebhookChangesTheVersion() throws SQLException {
    String read = partner.setPreferences(ALL).extract().header("ETag");
    try (Connection connection = database.getConnection();
        PreparedStatement disable =
            connection.prepareStatement(
                """
                update endpoint set disabled_at = now(), disabled_because = 'It is gone.'
                 where partner_id = ? and channel = 'WEBHOOK'\
                """)) {
      disable.setString(1, partner.id());
      disable.executeUpdate();
    }

    setsIf("If-Match", read, ALL).statusCode(412);
    String disabled =
        reads().body("webhook.disabledBecause", equalTo("It is gone.")).extract().header("ETag");
    setsIf("If-Match", disabled, ALL).statusCode(200).body("webhook.disabledAt", nullValue());
  }

  @Test
  void preferencesThatWereNeverSetAreNotFound() {
    partner.request().get(PATH, partner.id()).then().statusCode(404);
  }

  @Test
  void anotherPartnersPreferencesDoNotExist() {
    partner.setPreferences(ALL).statusCode(200);
    Partner stranger = Partner.create();

    stranger.request().get(PATH, partner.id()).then().statusCode(404);
    stranger
        .request()
        .contentType(ContentType.JSON)
        .body("{}")
        .put(PATH, partner.id())
        .then()
        .statusCode(404);
    partner.request().get(PATH, partner.id()).then().body("locale", equalTo("en"));
  }

  @Test
  void thePortalSetsPreferencesOfPartnersAndOperatorsReadThemAndNoOtherRoleDoes() {
    Partner portal = new Partner(partner.id(), Tokens.withRoles("portal"));
    portal.setPreferences(ALL).statusCode(200);
    Partner operator = new Partner(partner.id(), Tokens.withRoles("operator"));
    operator.request().get(PATH, partner.id()).then().statusCode(200);
    operator.setPreferences(ALL).statusCode(403);
    for (String role : new String[] {"reviewer", "review-lead", "directory-feed"}) {
      Partner other = new Partner(partner.id(), Tokens.withRoles(role));
      other.request().get(PATH, partner.id()).then().statusCode(403);
      other.setPreferences(ALL).statusCode(403);
    }
    RestAssured.get(PATH, partner.id())
        .then()
        .statusCode(401)
        .contentType("application/problem+json");
    portal.request().get(PATH, "no partner's id").then().statusCode(404);
  }

  private ValidatableResponse reads() {
    return partner.request().get(PATH, partner.id()).then().statusCode(200);
  }

  private ValidatableResponse setsIf(String condition, String tag, String preferences) {
    return partner
        .request()
        .header(condition, tag)
        .contentType(ContentType.JSON)
        .body(preferences)
        .put(PATH, partner.id())
        .then();
  }
}
