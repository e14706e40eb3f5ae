package org.cpor.notification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Problems are in the language that the request asks for (ADR 0075). */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class LanguagesOfProblemsComponentTest {

  private static final String PREFERENCES = "/partners/{id}/preferences";

  private final String partner = "P-" + UUID.randomUUID();

  @Test
  void missingPreferencesAreToldInTheLanguageOfTheRequest() {
    hungarian()
        .get(PREFERENCES, partner)
        .then()
        .statusCode(404)
        .header("Content-Language", "hu")
        .body("title", equalTo("Nincs ilyen erőforrás"))
        .body("detail", equalTo("Nincsenek ilyen értesítési beállítások."));
    asking()
        .get(PREFERENCES, partner)
        .then()
        .statusCode(404)
        .header("Content-Language", "en")
        .body("title", equalTo("There is no such resource"))
        .body("detail", equalTo("There is no such preferences."));
  }

  @Test
  void theViolationsOfPreferencesAreInTheLanguageOfTheRequest() {
    set(hungarian())
        .body("title", equalTo("A kérés megsérti az interfész szabályait"))
        .body("detail", equalTo("A részleteket a violations mező sorolja fel."))
        .body(
            "violations.message",
            contains(
                "nyelvkód lehet, például hu vagy en-GB",
                "e-mail-cím lehet",
                "megadása kötelező",
                "whsec_ előtaggal kezdődhet, amelyet 24–64 bájt base64-kódja követ"));
    set(asking())
        .body("title", equalTo("The request breaks the rules of the contract"))
        .body("detail", equalTo("See the violations."))
        .body(
            "violations.message",
            contains(
                "must be a language tag such as hu or en-GB",
                "must be an e-mail address",
                "is required",
                "must be whsec_ and the base64 of 24 to 64 bytes"));
  }

  private RequestSpecification asking() {
    return given().auth().oauth2(Tokens.forPartner(partner));
  }

  private RequestSpecification hungarian() {
    return asking().header("Accept-Language", "hu");
  }

  private ValidatableResponse set(RequestSpecification request) {
    return request
        .contentType("application/json")
        .body(
            """
            {"locale": "no language", "email": "nobody", "webhook": {"secret": "short"}}
            """)
        .put(PREFERENCES, partner)
        .then()
        .statusCode(400);
  }
}
