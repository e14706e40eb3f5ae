package org.cpor.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.intake.Claiming.JSON;
import static org.cpor.intake.Claiming.as;
import static org.cpor.intake.Claiming.claim;
import static org.cpor.intake.Claiming.file;
import static org.cpor.intake.Claiming.newPartner;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.cpor.testing.StackTestResource;
import org.cpor.testing.api.RawExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A problem is in the language that its request asks for (ADR 0075). */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class LanguagesOfProblemsComponentTest {

  @TestHTTPResource("/")
  URI service;

  private final String partner = newPartner();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hu",
        "hu-HU",
        "hu-HU,hu;q=0.9,en-US;q=0.8,en;q=0.7",
        "fr, hu;q=0.1",
        "en;q=0.2, hu;q=0.3"
      })
  void whoPrefersHungarianReadsHungarian(String accepted) {
    hungarian(unknownClaim(asking(accepted)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "en-GB",
        "hu;q=0.2, en;q=0.8",
        "hu;q=0",
        "fr",
        "*",
        "fr;q=0.5, *;q=0.1",
        "hu;q=much",
        "hu;;",
        ";"
      })
  void whoDoesNotReadsEnglish(String accepted) {
    english(unknownClaim(asking(accepted)));
  }

  @Test
  void whoAsksForNoLanguageReadsEnglish() {
    english(unknownClaim(as(partner)));
  }

  @Test
  void severalHeadersAreOneList() {
    hungarian(
        unknownClaim(
            as(partner).header("Accept-Language", "fr").header("Accept-Language", "hu;q=0.4")));
  }

  @Test
  void everyViolationOfAClaimIsInHungarian() {
    asking("hu")
        .contentType("application/json")
        .body(claim().put("mpnId", "x").put("note", "x".repeat(10_001)).put("activity", "?"))
        .post("/claims")
        .then()
        .statusCode(400)
        .header("Content-Language", "hu")
        .body("title", equalTo("A kérés megsérti az interfész szabályait"))
        .body("detail", equalTo("A részleteket a violations mező sorolja fel."))
        .body("violations.field", hasItems("mpnId", "activity", "note"))
        .body(
            "violations.message",
            hasItems(
                "1–10 számjegyből állhat",
                "a következők egyike lehet: PRESALES, USAGE, REVENUE_ASSOCIATION",
                "legfeljebb 10000 karakterből állhat"));
  }

  @Test
  void anActThatTheStateOfTheClaimRefusesIsRefusedInHungarian() {
    UUID claimId = file(partner, claim());

    asking("hu")
        .contentType("application/json")
        .body(JSON.createObjectNode().put("justification", "?"))
        .post("/claims/" + claimId + "/dispute")
        .then()
        .statusCode(409)
        .body("title", equalTo("Az erőforrás jelenlegi állapota ezt nem engedi meg"))
        .body(
            "detail",
            equalTo(
                "Csak elutasított kérelem vitatható. Ennek a kérelemnek az állapota: SUBMITTED."));
  }

  @Test
  void malformedJsonAndForeignMediaTypesAreRefusedInHungarian() {
    asking("hu")
        .contentType("application/json")
        .body("{\n\"mpnId\": }")
        .post("/claims")
        .then()
        .statusCode(400)
        .body("detail", equalTo("A kérés törzse nem helyes formátumú JSON: 2. sor, 10. oszlop."));
    asking("hu")
        .contentType("text/csv")
        .body("a,b")
        .post("/claims")
        .then()
        .statusCode(415)
        .body("detail", equalTo("A Content-Type lehetséges értékei: application/json."));
  }

  @Test
  void theLinesOfABatchAreInTheLanguageOfTheirRequest() throws IOException {
    String answer =
        asking("hu")
            .contentType("application/x-ndjson; charset=utf-8")
            .body((claim().put("locale", "no language") + "\n[]\n").getBytes(UTF_8))
            .post("/claims/batch")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    JsonNode first = JSON.readTree(answer.lines().toList().getFirst());
    JsonNode second = JSON.readTree(answer.lines().toList().getLast());
    assertThat(first.at("/problem/violations/0/message").asText())
        .isEqualTo("nyelvkód lehet, például hu vagy en-GB");
    assertThat(second.at("/problem/detail").asText())
        .isEqualTo("A sor nem UTF-8 kódolású JSON-objektum.");
  }

  @Test
  void aRequestThatIsNotRoutedIsRefusedInHungarian() throws IOException {
    assertThat(answerTo("GET /claims HTTP/1.1\r\nHost: a b\r\nAccept-Language: hu\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ")
        .containsIgnoringCase("\r\nContent-Language: hu\r\n")
        .containsIgnoringCase("\r\nVary: Accept-Language\r\n")
        .contains("\"title\":\"A kérés hibás formátumú\"")
        .contains("\"detail\":\"A kérésnek pontosan egy Host fejlécet kell tartalmaznia,");
    assertThat(answerTo("GET /claims HTTP/1.1\r\nHost: a b\r\nAccept-Language: de\r\n\r\n"))
        .containsIgnoringCase("\r\nContent-Language: en\r\n")
        .contains("\"title\":\"The request is not well-formed\"");
  }

  @Test
  void aMissingTokenIsToldInHungarian() {
    given()
        .header("Accept-Language", "hu")
        .get("/claims")
        .then()
        .statusCode(401)
        .header("Content-Language", "hu")
        .body("title", equalTo("Érvényes hozzáférési token (bearer token) szükséges"));
  }

  private RequestSpecification asking(String accepted) {
    return as(partner).header("Accept-Language", accepted);
  }

  private static ValidatableResponse unknownClaim(RequestSpecification request) {
    return request.get("/claims/" + UUID.randomUUID()).then().statusCode(404);
  }

  private static void hungarian(ValidatableResponse answer) {
    answer
        .header("Content-Language", "hu")
        .header("Vary", "Accept-Language")
        .contentType("application/problem+json")
        .body("title", equalTo("Nincs ilyen erőforrás"))
        .body("detail", equalTo("Nincs ilyen kérelem."));
  }

  private static void english(ValidatableResponse answer) {
    answer
        .header("Content-Language", "en")
        .header("Vary", "Accept-Language")
        .contentType("application/problem+json")
        .body("title", equalTo("There is no such resource"))
        .body("detail", equalTo("There is no such claim."));
  }

  private String answerTo(String request) throws IOException {
    return RawExchange.send(service, request.getBytes(UTF_8));
  }
}
