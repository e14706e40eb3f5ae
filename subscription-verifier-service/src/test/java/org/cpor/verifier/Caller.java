package org.cpor.verifier;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.cpor.testing.Tokens;

/** Requests with the access token of a caller. */
public final class Caller {

  private Caller() {}

  public static RequestSpecification withRoles(String... roles) {
    return bearing(Tokens.withRoles(roles));
  }

  public static RequestSpecification feed() {
    return withRoles("directory-feed");
  }

  public static RequestSpecification ofPartner(String partnerId) {
    return bearing(Tokens.forPartner(partnerId));
  }

  public static RequestSpecification bearing(String token) {
    return given().auth().oauth2(token).contentType(ContentType.JSON);
  }
}
