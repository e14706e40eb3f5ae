package org.cpor.intake;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;

/** Answers that are problem documents. */
final class Problems {

  private Problems() {}

  static void notAuthenticated(ValidatableResponse response) {
    problem(response, 401)
        .header("WWW-Authenticate", startsWith("Bearer"))
        .body("type", equalTo("https://cpor.example/problems/not-authenticated"));
  }

  /** Checks that {@code response} is a complete problem document that reveals no internals. */
  static ValidatableResponse problem(ValidatableResponse response, int status) {
    return response
        .statusCode(status)
        .contentType("application/problem+json")
        .header("X-Request-Id", not(equalTo(null)))
        .body("status", equalTo(status))
        .body("type", startsWith("https://cpor.example/problems/"))
        .body("title", not(equalTo(null)))
        .body("detail", not(equalTo(null)))
        .body("instance", startsWith("/"))
        .body(
            not(
                anyOf(
                    containsString("java"),
                    containsString("org.cpor"),
                    containsString("xception"))));
  }
}
