package org.cpor.intake;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.cpor.testing.Tokens;

/** Claims and requests for tests, as a partner's program would send them. */
public final class Claiming {

  public static final ObjectMapper JSON = new ObjectMapper();

  private Claiming() {}

  /** A partner that no other test uses. */
  public static String newPartner() {
    return "P-" + UUID.randomUUID();
  }

  /** A claim with only the required fields, for a customer that no other test uses. */
  public static ObjectNode claim() {
    ObjectNode claim =
        JSON.createObjectNode()
            .put("mpnId", "4567890")
            .put("solutionArea", "BUSINESS_APPLICATIONS")
            .put("activity", "USAGE")
            .put("product", "DYNAMICS_365_SALES")
            .put("subscriptionId", UUID.randomUUID().toString());
    claim
        .putObject("customer")
        .put("tenantId", UUID.randomUUID().toString())
        .put("domain", "contoso.example");
    return claim;
  }

  /** A request of someone who works for {@code partnerId}. */
  public static RequestSpecification as(String partnerId) {
    return with(Tokens.forPartner(partnerId));
  }

  /** A request of someone with {@code role} and no partner. */
  public static RequestSpecification withRole(String role) {
    return with(Tokens.withRoles(role));
  }

  public static RequestSpecification with(String token) {
    return given().auth().oauth2(token);
  }

  public static Response post(RequestSpecification request, ObjectNode claim) {
    return request.contentType(ContentType.JSON).body(claim.toString()).post("/claims");
  }

  /** Files {@code claim} for {@code partnerId} and returns its id. */
  public static UUID file(String partnerId, ObjectNode claim) {
    return UUID.fromString(
        post(as(partnerId), claim).then().statusCode(201).extract().path("claimId"));
  }
}
