package org.cpor.arbitration.decline;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.cpor.platform.declines.DeclineTokens;

/** A customer's contact, who has a link and no account. */
record Customer(String token) {

  static final String SIGNING_KEY = "signs-decline-links-development-only";

  static Customer withLinkTo(UUID associationId, Instant expiresAt) {
    return new Customer(
        new DeclineTokens(SIGNING_KEY, Clock.systemUTC()).token(associationId, expiresAt));
  }

  ValidatableResponse opens() {
    return browser().get("/declines/{token}", token).then();
  }

  ValidatableResponse sends(String reason) {
    return browser()
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("reason", reason)
        .post("/declines/{token}", token)
        .then();
  }

  ValidatableResponse sendsJson(String body) {
    return given()
        .accept("application/json")
        .contentType("application/json")
        .body(body)
        .post("/declines/{token}", token)
        .then();
  }

  static RequestSpecification browser() {
    return given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
  }
}
