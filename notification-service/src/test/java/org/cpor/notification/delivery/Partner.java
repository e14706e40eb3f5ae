package org.cpor.notification.delivery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cpor.events.fact.ClaimReference;
import org.cpor.notification.comment.Facts;
import org.cpor.testing.Tokens;
import org.cpor.testing.WebhookReceiver;

/** A partner with its preferences and its deliveries. */
record Partner(String id, String token) {

  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  /** A new partner without preferences. */
  static Partner create() {
    String id = "P-" + UUID.randomUUID();
    return new Partner(id, Tokens.forPartner(id));
  }

  String address() {
    return id.toLowerCase(Locale.ROOT) + "@partner.example";
  }

  /** A request with the partner's token. */
  RequestSpecification request() {
    return given().auth().oauth2(token);
  }

  ValidatableResponse setPreferences(String json) {
    return request()
        .contentType(ContentType.JSON)
        .body(json)
        .put("/partners/{id}/preferences", id)
        .then();
  }

  Partner setWebhook(WebhookReceiver receiver) {
    setPreferences(
            """
            {"webhook": {"url": "%s", "secret": "%s"}}
            """
                .formatted(receiver.url(), SECRET))
        .statusCode(200);
    return this;
  }

  Partner setEmail(String locale) {
    setPreferences("{\"locale\": \"%s\", \"email\": \"%s\"}".formatted(locale, address()))
        .statusCode(200);
    return this;
  }

  /** Removes all addresses of the partner. Notification then gives up the waiting deliveries. */
  void clearPreferences() {
    setPreferences("{}").statusCode(200);
  }

  /** The facts about a new claim of the partner. */
  Facts newClaim(String locale) {
    return new Facts(new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), id, locale));
  }

  JsonPath preferences() {
    return request()
        .get("/partners/{id}/preferences", id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** The partner's deliveries, the newest first. */
  JsonPath deliveries() {
    return request().get("/deliveries").then().statusCode(200).extract().jsonPath();
  }

  /** The partner's newest delivery; empty when there is none. */
  Map<String, Object> latest() {
    Map<String, Object> latest = deliveries().getMap("items[0]");
    return latest == null ? Map.of() : latest;
  }

  /** How many of the partner's deliveries were delivered. */
  int delivered() {
    return (int)
        deliveries().<String>getList("items.state").stream().filter("DELIVERED"::equals).count();
  }

  List<String> states(String channel) {
    return ofComments(channel, "state");
  }

  /** A field of each of the partner's deliveries of comments, the newest first. */
  <T> List<T> ofComments(String channel, String field) {
    return deliveries()
        .getList(
            "items.findAll { it.channel == '%s' && it.commentId != null }.%s"
                .formatted(channel, field));
  }

  /** Waits until the newest delivery has had this many {@code attempts}. */
  void awaitAttempts(int attempts) {
    await().atMost(TIMEOUT).until(() -> Integer.valueOf(attempts).equals(latest().get("tries")));
  }

  /**
   * Waits until {@code attempts} attempts are recorded for the partner's webhook delivery. The
   * partner must have one such delivery. The arrival of a call is not enough: if the test advances
   * the clock before the attempt is recorded, the next attempt is later.
   */
  void awaitRecordedCalls(int attempts) {
    await().atMost(TIMEOUT).until(() -> ofComments("WEBHOOK", "tries").equals(List.of(attempts)));
  }
}
