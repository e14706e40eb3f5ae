package org.cpor.arbitration.decline;

import static io.restassured.RestAssured.given;
import static io.restassured.http.ContentType.TEXT;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests links through which nothing can be declined, and reasons that are refused. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RefusedDeclineComponentTest extends ApprovedClaim {

  @Test
  void aBodyOfAMalformedTypeIsRefused() {
    given()
        .config(
            RestAssuredConfig.config()
                .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("garbage", TEXT)))
        .contentType("garbage")
        .body("reason=x")
        .post("/declines/{token}", customer.token())
        .then()
        .statusCode(415)
        .contentType("application/problem+json");
  }

  @Test
  void aFormThatCannotBeDecodedIsRefused() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("%")
        .post("/declines/{token}", customer.token())
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aForgedLinkRevealsNothing() {
    String payload = customer.token().split("\\.", -1)[1];
    for (String forged :
        List.of("forged", customer.token() + "x", "a." + payload + ".c", "x".repeat(2_000))) {
      new Customer(forged)
          .opens()
          .statusCode(404)
          .contentType("text/html;charset=UTF-8")
          .body(not(containsString(holder.partnerId())));
      new Customer(forged).sends(REASON).statusCode(404);
      new Customer(forged)
          .sendsJson("{\"reason\": \"x\"}")
          .statusCode(404)
          .contentType("application/problem+json");
    }
    Customer.withLinkTo(UUID.randomUUID(), requireNonNull(started.declinableUntil()))
        .opens()
        .statusCode(404);
  }

  @Test
  void thePageOfAForgedLinkIsInTheLanguageOfTheBrowser() {
    given()
        .header("Accept-Language", "hu-HU,hu;q=0.9,en;q=0.5")
        .get("/declines/forged")
        .then()
        .statusCode(404)
        .header("Content-Language", "hu")
        .body("html.@lang", equalTo("hu"));
    for (String noneOfOurs : List.of("fr", "*")) {
      given()
          .header("Accept-Language", noneOfOurs)
          .get("/declines/forged")
          .then()
          .header("Content-Language", "en")
          .body("html.@lang", equalTo("en"));
    }
    given().get("/declines/forged").then().body("html.@lang", equalTo("en"));
  }

  @Test
  void theLinkSaysThatTheAssociationMovedToAnotherClaimOfThePartner() {
    VerifiedClaim second = VerifiedClaim.of(holder.partnerId(), tenant, clock.instant());
    Person.reviewer().awards(second.admitted().caseId(), second.claimId());
    AssociationStarted moved = FactTopics.await(AssociationStarted.class, second.claimId());

    customer.opens().statusCode(410).body(containsString("egy másik kérelmére került át"));
    customer
        .sendsJson("{\"reason\": \"No.\"}")
        .statusCode(410)
        .body("detail", containsString("moved to another claim of the partner"));
    Customer.withLinkTo(moved.associationId(), requireNonNull(moved.declinableUntil()))
        .opens()
        .statusCode(200);
  }

  @Test
  void anExpiredLinkSaysSoInTheLanguageOfTheClaim() {
    clock.advance(Duration.ofDays(14));

    customer
        .opens()
        .statusCode(410)
        .body("html.@lang", equalTo("hu"))
        .body(containsString("Letelt az idő"))
        .body(not(containsString(holder.partnerId())));
    customer.sends(REASON).statusCode(410);
    customer
        .sendsJson("{\"reason\": \"x\"}")
        .statusCode(410)
        .body("type", endsWith("/decline-link-expired"));
  }

  @Test
  void aLinkThatLivesLongerThanThePolicyAllowsIsRefusedLikeAnExpiredOne() {
    Customer late =
        Customer.withLinkTo(started.associationId(), Instant.parse("2027-11-20T10:00:00Z"));
    clock.advance(Duration.ofDays(14));

    late.opens().statusCode(410);
    late.sends(REASON).statusCode(410);
    lead.asks()
        .get("/associations/{id}", started.associationId())
        .then()
        .body("state", equalTo("ACTIVE"));
  }

  @Test
  void anAssociationThatEndedBeforeTheClickCannotBeDeclined() {
    VerifiedClaim other = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());
    Person.reviewer().awards(other.admitted().caseId(), other.claimId());
    FactTopics.await(AssociationEnded.class, holder.claimId());

    customer
        .opens()
        .statusCode(410)
        .body(containsString("már megszűnt"))
        .body(not(containsString(other.partnerId())));
    customer.sends(REASON).statusCode(410);
    customer
        .sendsJson("{\"reason\": \"x\"}")
        .statusCode(410)
        .body("type", endsWith("/decline-link-without-object"));
    lead.asks()
        .get("/associations?tenantId={tenant}&state=ACTIVE", tenant)
        .then()
        .body("items.claimId", equalTo(List.of(other.claimId().toString())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\t "})
  void aDeclineNeedsAReason(String reason) {
    customer
        .sends(reason)
        .statusCode(400)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("Kérjük, írja meg, miért utasítja vissza."));
    customer.opens().statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "{\"reason\": null}", "{\"reason\": \" \"}", "{\"reason\": 7}", "{"})
  void aDeclineInJsonNeedsAReasonToo(String body) {
    customer.sendsJson(body).statusCode(400).contentType("application/problem+json");
    customer.opens().statusCode(200);
  }

  @Test
  void aFormWithoutTheFieldAndABodyOfAnotherTypeAreRefused() {
    given()
        .contentType("application/x-www-form-urlencoded")
        .body("other=x")
        .post("/declines/{token}", customer.token())
        .then()
        .statusCode(400);
    given()
        .contentType("text/plain")
        .body("No.")
        .post("/declines/{token}", customer.token())
        .then()
        .statusCode(415);
    given().accept("image/png").get("/declines/{token}", customer.token()).then().statusCode(406);
    customer.opens().statusCode(200);
  }

  @Test
  void aReasonMayHave2000Characters() {
    customer
        .sends("á".repeat(2_001))
        .statusCode(400)
        .body(containsString("á".repeat(2_001)))
        .body("html.body.main.form.p[0].@role", equalTo("alert"));
    customer
        .sendsJson("{\"reason\": \"%s\"}".formatted("á".repeat(2_001)))
        .statusCode(400)
        .body("violations[0].field", equalTo("reason"));
    customer.sends("x".repeat(1_100_000)).statusCode(413);
    customer.opens().statusCode(200);

    customer.sends("á".repeat(2_000)).statusCode(200);
  }

  @Test
  void aReasonThatCannotBeStoredIsRefused() {
    customer.sends("a\u0000b").statusCode(400);
    customer.sends("a\u0007b").statusCode(400);
    customer.sendsJson("{\"reason\": \"\\ud800\"}").statusCode(400);
    customer.opens().statusCode(200);
  }

  @Test
  void aScriptInTheReasonIsText() {
    String script = "</textarea><script>alert('&amp;')</script>";
    customer
        .sends(script + "x".repeat(2_000))
        .statusCode(400)
        .body(not(containsString("<script")))
        .body(containsString("&lt;/textarea&gt;&lt;script&gt;alert(&#39;&amp;amp;&#39;)"));

    customer.sends(script).statusCode(200).body(not(containsString("<script")));

    assertThat(FactTopics.await(CustomerDeclined.class, holder.claimId()).reason())
        .isEqualTo(script);
    lead.reads(caseId).body("timeline.detail", hasItem(script));
  }
}
