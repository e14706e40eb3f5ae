package org.cpor.arbitration;

import static io.restassured.RestAssured.given;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Problems are in the language that the request asks for (ADR 0075). */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class LanguagesOfProblemsComponentTest {

  private final Person reviewer = Person.reviewer();

  @Test
  void aMoveThatTheCaseRefusesIsRefusedInTheLanguageOfItsRequest() {
    UUID caseId = newClaim().admitted().caseId();

    rule(hungarian(reviewer), caseId, "{\"outcome\": \"NONE\", \"rationale\": \"None.\"}", 409)
        .header("Content-Language", "hu")
        .body("title", equalTo("Ezt csak az a felülvizsgáló teheti meg, aki az ügyet átvette"))
        .body("detail", equalTo("Előbb vegye át az ügyet: most senkinél sincs."));
    rule(reviewer.asks(), caseId, "{\"outcome\": \"NONE\", \"rationale\": \"None.\"}", 409)
        .header("Content-Language", "en")
        .body("title", equalTo("Only the reviewer who has taken the case may do this"))
        .body("detail", equalTo("Take the case first: nobody has it now."));
  }

  @Test
  void theObjectionsToAnAwardAreInTheLanguageOfItsRequest() {
    VerifiedClaim claim = newClaim();
    UUID claimId = claim.claimId();
    UUID caseId = claim.withoutDocuments().admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    String unconfirmed = award(claimId).replace("\"REVIEW_MISSING\"", "");

    rule(hungarian(reviewer), caseId, unconfirmed, 409)
        .body("title", equalTo("A döntéssel kapcsolatban meg nem erősített aggályok vannak"))
        .body(
            "detail",
            equalTo(
                "A következő kérelmek teljesítésigazolását nem vizsgálták meg: %s. A döntéshez"
                        .formatted(claimId)
                    + " erősítse meg ezt a kódot: REVIEW_MISSING. A(z) %s kérelemhez nincs"
                        .formatted(claimId)
                    + " dokumentum. A döntéshez erősítse meg ezt a kódot: PROOF_MISSING."))
        .body("missing", contains("REVIEW_MISSING", "PROOF_MISSING"))
        .body(
            "reasons.message",
            contains(
                "A következő kérelmek teljesítésigazolását nem vizsgálták meg: " + claimId + ".",
                "A(z) " + claimId + " kérelemhez nincs dokumentum."));
    rule(reviewer.asks(), caseId, unconfirmed, 409)
        .body("title", equalTo("The ruling has objections that are not confirmed"))
        .body(
            "detail",
            equalTo(
                "The proof of these claims was not reviewed: %s. Confirm REVIEW_MISSING to rule anyway."
                        .formatted(claimId)
                    + " Claim %s has no document. Confirm PROOF_MISSING to rule anyway."
                        .formatted(claimId)));
  }

  @Test
  void violationsAreInTheLanguageOfTheirRequest() {
    list(hungarian(reviewer))
        .body(
            "violations.message",
            containsInAnyOrder(
                "kétbetűs országkód lehet, például HU", "termékkód lehet, például POWER_BI"));
    list(reviewer.asks())
        .body(
            "violations.message",
            containsInAnyOrder(
                "must be a country as two letters, such as HU",
                "must be the code of a product, such as POWER_BI"));
  }

  @Test
  void aProgramThatOpensAnInvalidLinkReadsItsLanguage() {
    given()
        .accept("application/json")
        .header("Accept-Language", "hu")
        .get("/declines/forged")
        .then()
        .statusCode(404)
        .header("Content-Language", "hu")
        .body("title", equalTo("Nincs ilyen erőforrás"))
        .body("detail", equalTo("Nincs ilyen hivatkozás."));
    given()
        .accept("application/json")
        .get("/declines/forged")
        .then()
        .statusCode(404)
        .body("detail", equalTo("There is no such link."));
  }

  private static VerifiedClaim newClaim() {
    UUID tenant = UUID.randomUUID();
    return VerifiedClaim.of("P-1001-" + tenant, tenant);
  }

  private static RequestSpecification hungarian(Person person) {
    return person.asks().header("Accept-Language", "hu");
  }

  private static ValidatableResponse rule(
      RequestSpecification request, UUID caseId, String ruling, int status) {
    return request
        .contentType("application/json")
        .body(ruling)
        .put("/cases/{id}/ruling", caseId)
        .then()
        .statusCode(status);
  }

  private static ValidatableResponse list(RequestSpecification request) {
    return request
        .queryParam("region", "HUN")
        .queryParam("product", "power bi")
        .get("/cases")
        .then()
        .statusCode(400);
  }
}
