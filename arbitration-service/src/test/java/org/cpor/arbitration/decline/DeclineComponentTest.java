package org.cpor.arbitration.decline;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cpor.arbitration.ObservedNames;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.CustomerDeclined;
import org.cpor.events.fact.ContactPerson;
import org.cpor.events.fact.ProductNames;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A customer declines an approval through a link. The link works once. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DeclineComponentTest extends ApprovedClaim {

  @TestHTTPResource(value = "/", management = true)
  URI management;

  @Test
  void theTimeToDeclineIsPublishedWithTheAssociation() {
    assertThat(requireNonNull(started.declinableUntil()))
        .isEqualTo(Instant.parse("2026-11-27T23:00:00Z"));
  }

  @Test
  void theContactOfTheClaimIsPublishedWithTheAssociation() {
    ContactPerson contact = new ContactPerson("Nagy Éva", "eva@northwind.example");
    UUID customer = UUID.randomUUID();
    VerifiedClaim claim =
        VerifiedClaim.of("P-1002-" + customer, customer, clock.instant()).with("A note.", contact);

    Person.reviewer().awards(claim.admitted().caseId(), claim.claimId());

    assertThat(FactTopics.await(AssociationStarted.class, claim.claimId()).customerContact())
        .isEqualTo(contact);
    assertThat(started.customerContact()).isNull();
  }

  @Test
  void thePageSaysWhatWasApprovedAndChangesNothing() {
    customer
        .opens()
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body("html.@lang", equalTo("hu"))
        .body(containsString(holder.partnerId()))
        .body(containsString("Dynamics 365 Sales"))
        .body(not(containsString(VerifiedClaim.PRODUCT)))
        .body(containsString("2026. november 20., péntek"))
        .body(containsString("2026. november 27., péntek"))
        .body("html.body.main.form.@method", equalTo("post"))
        .body(not(containsString(holder.claimId().toString())))
        .body(not(containsString(tenant.toString() + "\"")));
    Customer.browser()
        .head("/declines/{token}", customer.token())
        .then()
        .statusCode(200)
        .body(emptyString());

    lead.asks()
        .get("/associations/{id}", started.associationId())
        .then()
        .body("state", equalTo("ACTIVE"));
  }

  @Test
  void thePageShowsTheNameOfThePartnerIfItIsKnown() {
    ObservedNames.partner(holder.partnerId(), "Kő & Társa <Zrt.>", clock.instant());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            customer
                .opens()
                .body(containsString("Kő &amp; Társa &lt;Zrt.&gt;"))
                .body(not(containsString(holder.partnerId()))));
  }

  @Test
  void theFactHasTheNameOfThePartnerIfItIsKnown() {
    assertThat(started.partnerName()).isNull();
    ObservedNames.partner(holder.partnerId(), "Fabrikam Kft.", clock.instant());
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> customer.opens().body(containsString("Fabrikam Kft.")));

    VerifiedClaim later = VerifiedClaim.of(holder.partnerId(), UUID.randomUUID());
    Person.reviewer().awards(later.admitted().caseId(), later.claimId());

    assertThat(FactTopics.await(AssociationStarted.class, later.claimId()).partnerName())
        .isEqualTo("Fabrikam Kft.");
  }

  @Test
  void thePageAndTheFactHaveTheNameOfTheProductThatAFeedPublished() {
    String product = "SORBET_" + tenant.toString().substring(0, 8).toUpperCase(Locale.ROOT);
    VerifiedClaim unnamed = associated(product);
    AssociationStarted before = FactTopics.await(AssociationStarted.class, unnamed.claimId());
    assertThat(before.productNames()).isNull();
    Customer reader =
        Customer.withLinkTo(before.associationId(), requireNonNull(before.declinableUntil()));
    reader.opens().body(containsString(product));

    ObservedNames.product(product, "Gyümölcsfagylalt", "Sorbet", clock.instant());

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> reader.opens().body(containsString("Gyümölcsfagylalt")));
    assertThat(
            FactTopics.await(AssociationStarted.class, associated(product).claimId())
                .productNames())
        .isEqualTo(new ProductNames("Gyümölcsfagylalt", "Sorbet"));
  }

  private static VerifiedClaim associated(String product) {
    UUID customer = UUID.randomUUID();
    VerifiedClaim claim = VerifiedClaim.of("P-1003-" + customer, customer).on(product);
    Person.reviewer().awards(claim.admitted().caseId(), claim.claimId());
    return claim;
  }

  @Test
  void thePageMayNotBeStoredIndexedEmbeddedOrReferredTo() {
    for (ValidatableResponse answer :
        List.of(customer.opens(), customer.sends(""), new Customer("forged").opens())) {
      answer
          .header("Cache-Control", "no-store")
          .header("Referrer-Policy", "no-referrer")
          .header("X-Robots-Tag", containsString("noindex"))
          .header("X-Content-Type-Options", "nosniff")
          .header(
              "Content-Security-Policy",
              "default-src 'none'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
          .body(not(containsString("src=")))
          .body(not(containsString("href=")));
    }
  }

  @Test
  void aDeclineEndsTheAssociationAndRejectsTheClaimFinally() {
    customer
        .sends(REASON)
        .statusCode(200)
        .contentType("text/html;charset=UTF-8")
        .body(containsString("Visszautasította a társítást"))
        .body(not(containsString("<form")));

    CustomerDeclined declined = FactTopics.await(CustomerDeclined.class, holder.claimId());
    assertThat(declined.reason()).isEqualTo(REASON);
    assertThat(declined.associationId()).isEqualTo(started.associationId());
    AssociationEnded ended = FactTopics.await(AssociationEnded.class, holder.claimId());
    assertThat(ended.reason()).isEqualTo("CUSTOMER_DECLINED");
    ClaimRejected rejected = FactTopics.await(ClaimRejected.class, holder.claimId());
    assertThat(rejected.reason()).isEqualTo("CUSTOMER_DECLINED");
    assertThat(rejected.disputableUntil()).isNull();
    assertThat(List.of(declined.declinedAt(), rejected.decidedAt())).containsOnly(ended.endedAt());
  }

  @Test
  void aLeadSeesTheDeclineInTheDocketAndAmongTheAssociations() {
    String read = lead.reads(caseId).extract().header("ETag");

    customer.sends(REASON).statusCode(200);

    lead.reads(caseId)
        .header("ETag", not(equalTo(read)))
        .body("state", equalTo("RULED"))
        .body("timeline.last().event", equalTo("CUSTOMER_DECLINED"))
        .body("timeline.last().claimId", equalTo(holder.claimId().toString()))
        .body("timeline.last().detail", equalTo(REASON));
    lead.asks()
        .get("/associations?endReason=CUSTOMER_DECLINED&tenantId={tenant}", tenant)
        .then()
        .body("items.associationId", equalTo(List.of(started.associationId().toString())))
        .body("items[0].declineReason", equalTo(REASON));
    lead.asks()
        .get("/associations?endReason=TERMINATED&tenantId={tenant}", tenant)
        .then()
        .body("items", equalTo(List.of()));
  }

  @Test
  void aDeclineAfterACorrectionIsShownInTheCaseThatGaveTheSubjectBack() {
    VerifiedClaim other = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());
    UUID contested = other.admitted().caseId();
    Person.reviewer().awards(contested, other.claimId());
    lead.sends(
            """
            {"ruling": {"outcome": "HOLDER_RETAINS", "rationale": "Forged."}, "reason": "Forged."}
            """)
        .post("/cases/{id}/correction", contested)
        .then()
        .statusCode(200);
    AssociationStarted restored =
        FactTopics.awaitEvents(AssociationStarted.class, holder.claimId(), 2).getLast().fact();

    Customer.withLinkTo(restored.associationId(), requireNonNull(restored.declinableUntil()))
        .sends(REASON)
        .statusCode(200);

    lead.reads(contested)
        .body("timeline.last().event", equalTo("CUSTOMER_DECLINED"))
        .body("timeline.last().claimId", equalTo(holder.claimId().toString()))
        .body("timeline.last().detail", equalTo(REASON));
  }

  @Test
  void aWaitingCompetitorIsNoLongerContestedAndCanWin() {
    VerifiedClaim other = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());
    UUID contested = other.admitted().caseId();
    lead.reads(contested).body("contested", equalTo(true));

    customer.sends(REASON).statusCode(200);

    FactTopics.await(CompetitionEnded.class, other.claimId());
    lead.reads(contested).body("contested", equalTo(false));
    Person.reviewer().awards(contested, other.claimId());
    FactTopics.await(AssociationStarted.class, other.claimId());
    customer.opens().statusCode(410);
  }

  @Test
  void theLinkWorksOnce() {
    customer.sends(REASON).statusCode(200);

    customer.opens().statusCode(410).body(containsString("már visszautasították"));
    customer.sends("Again.").statusCode(410).body(containsString("már visszautasították"));
    customer
        .sendsJson("{\"reason\": \"Again.\"}")
        .statusCode(410)
        .contentType("application/problem+json")
        .body("type", endsWith("/decline-link-used"));
    assertThat(FactTopics.awaitEvents(CustomerDeclined.class, holder.claimId(), 1)).hasSize(1);
    lead.asks()
        .get("/associations/{id}", started.associationId())
        .then()
        .body("declineReason", equalTo(REASON));
  }

  @Test
  void ofTwoDeclinesAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    Callable<Integer> decline = () -> customer.sends(REASON).extract().statusCode();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Integer> statuses =
          threads.invokeAll(List.of(decline, decline, decline, decline)).stream()
              .map(Future::resultNow)
              .sorted()
              .toList();

      assertThat(statuses).containsExactly(200, 410, 410, 410);
    }
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, holder.claimId(), 1)).hasSize(1);
    assertThat(FactTopics.awaitEvents(CustomerDeclined.class, holder.claimId(), 1)).hasSize(1);
  }

  @Test
  void aProgramGetsJson() {
    given()
        .accept("application/json")
        .get("/declines/{token}", customer.token())
        .then()
        .statusCode(200)
        .contentType("application/json")
        .header("Cache-Control", "no-store")
        .body("partner", equalTo(holder.partnerId()))
        .body("product", equalTo(VerifiedClaim.PRODUCT))
        .body("productName", equalTo("Dynamics 365 Sales"))
        .body("declinableUntil", equalTo("2026-11-27T23:00:00Z"));
    customer
        .sendsJson("{\"reason\": \"Not us.\"}")
        .statusCode(200)
        .contentType("application/json")
        .body("declinedAt", notNullValue());
  }

  @Test
  void aDeclineAndARulingForACompetitorAtOnceLeaveOneHolder() throws Exception {
    VerifiedClaim other = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());
    UUID contested = other.admitted().caseId();
    Person reviewer = Person.reviewer();
    reviewer.takes(contested).statusCode(200);
    Callable<Integer> decline = () -> customer.sends(REASON).extract().statusCode();
    Callable<Integer> ruling =
        () -> reviewer.rules(contested, Person.award(other.claimId())).extract().statusCode();

    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> statuses = threads.invokeAll(List.of(decline, ruling));

      assertThat(statuses.get(0).resultNow()).isIn(200, 410);
      assertThat(statuses.get(1).resultNow()).isEqualTo(200);
    }
    lead.asks()
        .get("/associations?tenantId={tenant}&state=ACTIVE", tenant)
        .then()
        .body("items.claimId", equalTo(List.of(other.claimId().toString())));
    assertThat(FactTopics.awaitEvents(AssociationEnded.class, holder.claimId(), 1)).hasSize(1);
  }

  @Test
  void theOpenApiDocumentHasThePageAndBothKindsOfBodies() {
    given()
        .get("/q/openapi?format=json")
        .then()
        .body("paths.'/declines/{token}'.get.responses.'200'.content", hasKey("text/html"))
        .body("paths.'/declines/{token}'.get.responses.'200'.content", hasKey("application/json"))
        .body(
            "paths.'/declines/{token}'.post.requestBody.content",
            hasKey("application/x-www-form-urlencoded"))
        .body("paths.'/declines/{token}'.post.requestBody.content", hasKey("application/json"))
        .body("paths.'/declines/{token}'.post.security", empty());
  }

  @Test
  void theMetricsDoNotShowTheToken() {
    customer.opens().statusCode(200);
    given().put("/declines/{token}", customer.token()).then().statusCode(405);
    customer.sends(REASON).statusCode(200);

    given()
        .get(management.resolve("/q/metrics"))
        .then()
        .statusCode(200)
        .body(containsString("/declines/{token}"))
        .body(not(containsString(customer.token())));
  }
}
