package org.cpor.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A problem is in the language that its request asks for (ADR 0075). */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class LanguagesOfProblemsComponentTest {

  @Test
  void anUnknownTenantIsToldInTheLanguageOfTheRequest() {
    readTenant(hungarian())
        .header("Content-Language", "hu")
        .body("title", equalTo("Nincs ilyen erőforrás"))
        .body("detail", equalTo("Nincs ilyen bérlő."));
    readTenant(Caller.feed())
        .header("Content-Language", "en")
        .body("title", equalTo("There is no such resource"))
        .body("detail", equalTo("There is no such tenant."));
  }

  @Test
  void theViolationsOfARecordAreInTheLanguageOfTheRequest() {
    putProduct(hungarian())
        .body("title", equalTo("A kérés megsérti az interfész szabályait"))
        .body("detail", equalTo("A részleteket a violations mező sorolja fel."))
        .body(
            "violations.message",
            containsInAnyOrder(
                "a következők egyike lehet: PRESALES, USAGE, REVENUE_ASSOCIATION",
                "kétszer tartalmazza ezt: USAGE",
                "1–200 nyomtatható karakterből állhat",
                "hiányzik"));
    putProduct(Caller.feed())
        .body("title", equalTo("The request breaks the rules of the contract"))
        .body("detail", equalTo("See the violations."))
        .body(
            "violations.message",
            containsInAnyOrder(
                "must be one of PRESALES, USAGE, REVENUE_ASSOCIATION",
                "has USAGE twice",
                "must have 1 to 200 printable characters",
                "is missing"));
  }

  /** The report is stored for repeated requests, which can ask for another language. */
  @Test
  void theReportOfAnImportIsInEnglish() {
    hungarian()
        .contentType("application/x-ndjson; charset=utf-8")
        .body("{\"type\": \"tenant\", \"id\": \"x\", \"domains\": []}".getBytes(UTF_8))
        .post("/directory/import")
        .then()
        .statusCode(200)
        .body(containsString("tenantId must be a UUID; displayName is missing"));
  }

  private static RequestSpecification hungarian() {
    return Caller.feed().header("Accept-Language", "hu");
  }

  private static ValidatableResponse readTenant(RequestSpecification request) {
    return request.get("/directory/tenants/{id}", UUID.randomUUID()).then().statusCode(404);
  }

  private static ValidatableResponse putProduct(RequestSpecification request) {
    return request
        .body(
            """
            {"solutionArea": "BUSINESS_APPLICATIONS", "names": {"hu": " "},
             "activities": ["USAGE", "USAGE", "SLEEP"]}
            """)
        .put("/directory/products/{code}", "P_REFUSED")
        .then()
        .statusCode(400);
  }
}
