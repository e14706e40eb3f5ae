package org.cpor.intake.catalogue;

import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.newPartner;
import static org.cpor.intake.Claiming.withRole;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class CatalogueComponentTest {

  @Test
  void theCatalogueShowsWhatCanBeClaimedAndWhen() {
    as(newPartner())
        .header("Accept-Language", "en")
        .get("/catalogue")
        .then()
        .statusCode(200)
        .header("Content-Language", "en")
        .header("Vary", equalTo("Accept-Language"))
        .body("solutionAreas.code", contains("BUSINESS_APPLICATIONS", "MICROSOFT_365"))
        .body("solutionAreas.name", contains("Business Applications", "Microsoft 365"))
        .body(
            "solutionAreas[0].activities.code",
            contains("PRESALES", "USAGE", "REVENUE_ASSOCIATION"))
        .body("solutionAreas[0].activities[2].appliesWhen", startsWith("Your company influenced"))
        .body("solutionAreas[1].activities.code", contains("USAGE"))
        .body("solutionAreas[1].products.code", hasItem("TEAMS_MEETINGS"))
        .body("solutionAreas[1].products.name", hasItem("Teams Meetings"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hu                      | hu
          hu-HU,hu;q=0.9,en;q=0.8 | hu
          en-GB                   | en
          de, en;q=0.5, hu;q=0.1  | en
          de                      | en
          *                       | en
          fr, de;q=0.5            | en
          """)
  void itIsInTheLanguageThatIsPreferred(String asked, String answered) {
    withRole("portal")
        .header("Accept-Language", asked)
        .get("/catalogue")
        .then()
        .header("Content-Language", answered)
        .body(
            "solutionAreas[0].name",
            equalTo(answered.equals("hu") ? "Üzleti alkalmazások" : "Business Applications"));
  }

  @Test
  void itIsInEnglishForWhoeverAsksForNoLanguage() {
    withRole("portal")
        .get("/catalogue")
        .then()
        .header("Content-Language", "en")
        .body("solutionAreas[0].name", equalTo("Business Applications"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"portal", "reviewer", "review-lead", "operator"})
  void whoeverReadsClaimsReadsIt(String role) {
    withRole(role).get("/catalogue").then().statusCode(200);
  }

  @Test
  void othersDoNot() {
    withRole("directory-feed").get("/catalogue").then().statusCode(403);
    RestAssured.get("/catalogue").then().statusCode(401);
  }
}
