package org.cpor.verifier.advice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.cpor.stack.identity.AccessToken;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.Tokens;
import org.cpor.verifier.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class MpnAdviceComponentTest {

  private static final String MPNS = "/partners/{partnerId}/mpns";

  private final String partnerId = "P-" + UUID.randomUUID();

  /**
   * Four MPNs: the first has an enrolment that has ended; the second has a special partner type and
   * is enrolled everywhere; the third is a standard location that is enrolled in Business
   * Applications; the fourth has no enrolments.
   */
  @BeforeEach
  void aPartnerOfFourLocations() {
    Caller.feed()
        .body(
            """
            {"displayName": "Balaton Cloud", "mpns": [
              {"mpnId": "1000001", "location": "Siófok", "partnerType": "STANDARD", "enrolments": [
                {"program": "Usage", "solutionArea": "BUSINESS_APPLICATIONS",
                 "from": "2019-01-01", "to": "2020-12-31"}]},
              {"mpnId": "1000002", "location": "Tihany", "partnerType": "FRP_FASTTRACK",
               "enrolments": [
                {"program": "Usage", "solutionArea": "BUSINESS_APPLICATIONS"},
                {"program": "Workloads", "solutionArea": "MICROSOFT_365", "from": "2020-01-01"}]},
              {"mpnId": "1000003", "location": "Keszthely", "partnerType": "STANDARD",
               "enrolments": [
                {"program": "Usage", "solutionArea": "BUSINESS_APPLICATIONS",
                 "from": "2020-01-01", "to": "9999-12-31"}]},
              {"mpnId": "1000004"}]}
            """)
        .put("/directory/partners/{id}", partnerId)
        .then()
        .statusCode(200);
  }

  @Test
  void eachMpnHasItsLocationTypeAndEnrolments() {
    Caller.ofPartner(partnerId)
        .get(MPNS, partnerId)
        .then()
        .statusCode(200)
        .body("items.mpnId", contains("1000001", "1000002", "1000003", "1000004"))
        .body("items[0].location", equalTo("Siófok"))
        .body("items[0].partnerType", equalTo("STANDARD"))
        .body("items[0].enrolments[0].program", equalTo("Usage"))
        .body("items[0].enrolments[0].solutionArea", equalTo("BUSINESS_APPLICATIONS"))
        .body("items[0].enrolments[0].from", equalTo("2019-01-01"))
        .body("items[0].enrolments[0].to", equalTo("2020-12-31"))
        .body("items[0].enrolments[0].inForce", equalTo(false))
        .body("items[1].partnerType", equalTo("FRP_FASTTRACK"))
        .body("items[1].enrolments.inForce", contains(true, true))
        .body("items[1].enrolments[0]", not(hasKey("from")))
        .body("items[2].enrolments[0].inForce", equalTo(true))
        .body("items[3]", not(hasKey("location")))
        .body("items[3].enrolments", empty())
        .body("$", not(hasKey("next")));
  }

  @Test
  void withoutAnAreaTheAdviceConcernsAllAreas() {
    english()
        .get(MPNS, partnerId)
        .then()
        .statusCode(200)
        .body("items[0].advice.code", contains("MPN_NOT_ENROLLED"))
        .body(
            "items[0].advice[0].text",
            startsWith(
                "Not enrolled in an incentive program for: Business Applications, Microsoft 365."))
        .body("items[1].advice.code", contains("ENROLLED", "MPN_SPECIAL_PARTNER_TYPE"))
        .body(
            "items[1].advice[0].text",
            equalTo("Enrolled in incentive programs for: Business Applications, Microsoft 365."))
        .body("items[1].advice[1].text", startsWith("Belongs to a special partner type"))
        .body("items[2].advice.code", contains("ENROLLED", "MPN_NOT_ENROLLED"))
        .body(
            "items[2].advice[1].text",
            startsWith("Not enrolled in an incentive program for: Microsoft 365."))
        .body("items[3].advice.code", contains("MPN_NOT_ENROLLED"));
  }

  @Test
  void theBestMpnsForTheAreaComeFirst() {
    english()
        .queryParam("solutionArea", "BUSINESS_APPLICATIONS")
        .get(MPNS, partnerId)
        .then()
        .statusCode(200)
        .body("items.mpnId", contains("1000003", "1000002", "1000001", "1000004"))
        .body("items[0].advice.code", contains("ENROLLED"));
    english()
        .queryParam("solutionArea", "MICROSOFT_365")
        .get(MPNS, partnerId)
        .then()
        .statusCode(200)
        .body("items.mpnId", contains("1000002", "1000001", "1000003", "1000004"))
        .body("items[2].advice.code", contains("ENROLLED", "MPN_NOT_ENROLLED"));
  }

  @Test
  void theAdviceIsInEnglishUnlessHungarianIsPreferred() {
    speaking("fi, hu;q=0.9, en-GB;q=0.8")
        .get(MPNS, partnerId)
        .then()
        .header("Content-Language", equalTo("hu"))
        .body("items[0].advice[0].text", startsWith("Nem vesz részt ösztönzőprogramban"));
    speaking("fi, hu;q=0.3, en-GB;q=0.8")
        .get(MPNS, partnerId)
        .then()
        .header("Content-Language", equalTo("en"))
        .header("Vary", equalTo("Accept-Language"))
        .body("items[0].advice[0].text", startsWith("Not enrolled"));
    for (String noneOfOurs : List.of("fi", "*", "hu;q=best", "%")) {
      speaking(noneOfOurs)
          .get(MPNS, partnerId)
          .then()
          .statusCode(200)
          .header("Content-Language", equalTo("en"));
    }
    Caller.ofPartner(partnerId)
        .get(MPNS, partnerId)
        .then()
        .header("Content-Language", equalTo("en"));
  }

  @Test
  void manyMpnsAreListedPageByPage() {
    english()
        .queryParam("solutionArea", "BUSINESS_APPLICATIONS")
        .queryParam("limit", 3)
        .get(MPNS, partnerId)
        .then()
        .body("items.mpnId", contains("1000003", "1000002", "1000001"))
        .body("next", equalTo("1000001"));
    english()
        .queryParam("solutionArea", "BUSINESS_APPLICATIONS")
        .queryParam("after", "1000001")
        .get(MPNS, partnerId)
        .then()
        .body("items.mpnId", contains("1000004"))
        .body("$", not(hasKey("next")));
  }

  @Test
  void anInvalidParameterIsRefused() {
    for (String query :
        List.of("solutionArea=AZURE", "limit=0", "after=7", "colour=red", "limit=1&limit=1")) {
      Caller.ofPartner(partnerId)
          .get(MPNS + "?" + query, partnerId)
          .then()
          .statusCode(400)
          .contentType("application/problem+json")
          .body("violations.field", contains(query.substring(0, query.indexOf('='))));
    }
  }

  @Test
  void mpnsOfAnotherOrAnUnknownPartnerAreNotFound() {
    String nobody = "P-" + UUID.randomUUID();
    List.of(
            Caller.ofPartner("P-other").get(MPNS, partnerId),
            Caller.ofPartner(nobody).get(MPNS, nobody),
            Caller.withRoles("portal").get(MPNS, nobody),
            Caller.withRoles("portal").get(MPNS, "no such\u0000"))
        .forEach(answer ->
            answer
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("not-found")));
  }

  @Test
  void everyRoleOfThePartnerAndOfThePlatformMayReadMpns() {
    for (String role : List.of("billing-admin", "global-admin", "incentives-admin")) {
      Caller.bearing(Tokens.issue(AccessToken.withRoles(List.of(role)).partner(partnerId)))
          .get(MPNS, partnerId)
          .then()
          .statusCode(200);
    }
    for (String role : List.of("portal", "reviewer", "review-lead", "operator", "directory-feed")) {
      Caller.withRoles(role).get(MPNS, partnerId).then().statusCode(200);
    }
  }

  @Test
  void withoutARoleAPartnerOrATokenNobodyReadsMpns() {
    Caller.withRoles("visitor").get(MPNS, partnerId).then().statusCode(403);
    Caller.withRoles("billing-admin").get(MPNS, partnerId).then().statusCode(403);
    Caller.bearing("none").get(MPNS, partnerId).then().statusCode(401);
  }

  private RequestSpecification english() {
    return speaking("en");
  }

  private RequestSpecification speaking(String acceptLanguage) {
    return Caller.ofPartner(partnerId).header("Accept-Language", acceptLanguage);
  }
}
