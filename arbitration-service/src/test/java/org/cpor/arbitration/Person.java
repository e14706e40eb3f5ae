package org.cpor.arbitration;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.platform.security.Role;
import org.cpor.stack.identity.AccessToken;
import org.cpor.testing.Tokens;

/** A person who calls arbitration over HTTP. */
public record Person(String name, String token) {

  public static Person reviewer() {
    return named("reviewer", Role.REVIEWER);
  }

  public static Person lead() {
    return named("lead", Role.REVIEW_LEAD);
  }

  /**
   * Creates a person with this role. The person's name is unique and begins with {@code prefix}.
   */
  public static Person named(String prefix, String role) {
    String name = prefix + "-" + UUID.randomUUID();
    return new Person(name, Tokens.issue(AccessToken.withRoles(List.of(role)).name(name)));
  }

  public static Person ofPartner(String partnerId) {
    return new Person("admin-of-" + partnerId, Tokens.forPartner(partnerId));
  }

  public RequestSpecification asks() {
    return given().auth().oauth2(token);
  }

  public RequestSpecification sends(String json) {
    return asks().contentType(ContentType.JSON).body(json);
  }

  public ValidatableResponse takes(UUID caseId) {
    return asks().put("/cases/{id}/assignee", caseId).then();
  }

  public ValidatableResponse assigns(UUID caseId, String assignee) {
    return sends("{\"assignee\": \"%s\"}".formatted(assignee))
        .put("/cases/{id}/assignee", caseId)
        .then();
  }

  public ValidatableResponse reads(UUID caseId) {
    return asks().get("/cases/{id}", caseId).then();
  }

  public ValidatableResponse rules(UUID caseId, String ruling) {
    return sends(ruling).put("/cases/{id}/ruling", caseId).then();
  }

  /**
   * Corrects the ruling on the case. Names no version, so only the first correction is accepted.
   */
  public ValidatableResponse corrects(UUID caseId, String ruling) {
    return sends(correction(ruling)).post("/cases/{id}/correction", caseId).then();
  }

  /** Corrects the ruling on the case, if the case still has the version {@code tag}. */
  public ValidatableResponse corrects(UUID caseId, String ruling, String tag) {
    return sends(correction(ruling))
        .header("If-Match", tag)
        .post("/cases/{id}/correction", caseId)
        .then();
  }

  private static String correction(String ruling) {
    return "{\"ruling\": %s, \"reason\": \"The customer called.\"}".formatted(ruling);
  }

  public ValidatableResponse reviews(UUID caseId, UUID claimId) {
    return sends(
            """
            {"claimId": "%s", "assessment": "SUFFICIENT",
             "checklist": {"TENANT_NAMED": true, "DATES_CLEAR": false}, "notes": "Signed."}
            """
                .formatted(claimId))
        .post("/cases/{id}/reviews", caseId)
        .then();
  }

  public ValidatableResponse asks(UUID caseId, UUID... claimIds) {
    return sends(
            """
            {"claimIds": [%s], "codes": ["MISSING_CUSTOMER_ACKNOWLEDGEMENT"],
             "message": "Please attach it."}
            """
                .formatted(Stream.of(claimIds).map(id -> "\"" + id + "\"").collect(joining(", "))))
        .post("/cases/{id}/information-requests", caseId)
        .then();
  }

  /** Takes the case and awards the subject to the claim, without a review of the parties. */
  public ValidatableResponse awards(UUID caseId, UUID claimId) {
    takes(caseId).statusCode(200);
    return rules(caseId, award(claimId)).statusCode(200);
  }

  /** The body of an award. It confirms that not every party was reviewed. */
  public static String award(UUID claimId) {
    return """
    {"outcome": "AWARD", "claimId": "%s", "rationale": "Its acknowledgement is signed.",
     "confirm": ["REVIEW_MISSING"]}
    """
        .formatted(claimId);
  }
}
