package org.cpor.notification.delivery;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cpor.events.ClaimReference;
import org.cpor.notification.comment.Facts;
import org.cpor.stack.testing.Tokens;

/** A partner that wants to be told of what becomes of its claims. */
record Partner(String id, String token) {

  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  static Partner somebody() {
    String id = "P-" + UUID.randomUUID();
    return new Partner(id, Tokens.forPartner(id));
  }

  String address() {
    return id.toLowerCase(Locale.ROOT) + "@partner.example";
  }

  RequestSpecification asks() {
    return given().auth().oauth2(token);
  }

  ValidatableResponse prefers(String json) {
    return asks()
        .contentType(ContentType.JSON)
        .body(json)
        .put("/partners/{id}/preferences", id)
        .then();
  }

  Partner wantsCallsOf(Receiver receiver) {
    prefers(
            """
            {"webhook": {"url": "%s", "secret": "%s"}}
            """
                .formatted(receiver.url(), SECRET))
        .statusCode(200);
    return this;
  }

  Partner wantsMail(String locale) {
    prefers("{\"locale\": \"%s\", \"email\": \"%s\"}".formatted(locale, address())).statusCode(200);
    return this;
  }

  /** What is waiting to be sent is given up. */
  void wantsNothing() {
    prefers("{}").statusCode(200);
  }

  /** What is told of a new claim of its own. */
  Facts claims(String locale) {
    return new Facts(new ClaimReference(UUID.randomUUID(), UUID.randomUUID(), id, locale));
  }

  JsonPath preferences() {
    return asks().get("/partners/{id}/preferences", id).then().statusCode(200).extract().jsonPath();
  }

  /** Its deliveries, the newest first. */
  JsonPath deliveries() {
    return asks().get("/deliveries").then().statusCode(200).extract().jsonPath();
  }

  /** The newest of its deliveries; empty when there is none. */
  Map<String, Object> latest() {
    Map<String, Object> latest = deliveries().getMap("items[0]");
    return latest == null ? Map.of() : latest;
  }
}
