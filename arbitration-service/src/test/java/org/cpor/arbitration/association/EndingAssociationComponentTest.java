package org.cpor.arbitration.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.platform.security.Role;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests associations that end without a ruling. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class EndingAssociationComponentTest {

  @Inject TestClock clock;

  private final UUID tenant = UUID.randomUUID();
  private final Person lead = Person.lead();
  private VerifiedClaim holder;
  private UUID associationId;

  @BeforeEach
  void aClaimHoldsTheSubject() {
    holder = VerifiedClaim.of("P-1000-" + tenant, tenant, clock.instant());
    Person.reviewer().awards(holder.admitted().caseId(), holder.claimId());
    associationId = FactTopics.await(AssociationStarted.class, holder.claimId()).associationId();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void anAssociationIsEndedOnlyInTheVersionThatTheCallerHasRead() {
    String read =
        lead.asks()
            .get("/associations/{id}", associationId)
            .then()
            .statusCode(200)
            .body("state", equalTo("ACTIVE"))
            .extract()
            .header("ETag");
    for (String stale : List.of("\"stale\"", "W/" + read)) {
      terminate(stale).then().statusCode(412).contentType("application/problem+json");
    }
    terminate("stale").then().statusCode(400);
    lead.asks()
        .header("If-None-Match", read)
        .get("/associations/{id}", associationId)
        .then()
        .statusCode(304);

    String ended = terminate("\"stale\", " + read).then().statusCode(200).extract().header("ETag");

    terminate(read).then().statusCode(412);
    lead.asks()
        .get("/associations/{id}", associationId)
        .then()
        .header("ETag", ended)
        .body("state", equalTo("ENDED"));
    Person.ofPartner("P-elsewhere")
        .asks()
        .get("/associations/{id}", associationId)
        .then()
        .statusCode(404);
  }

  private Response terminate(String ifMatch) {
    return lead.sends("{\"reason\": \"TERMINATED\"}")
        .header("If-Match", ifMatch)
        .post("/associations/{id}/termination", associationId);
  }

  @Test
  void anAssociationEndsWithItsSubscriptionAndTheHolderLeavesTheCase() {
    VerifiedClaim other = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());
    UUID caseId = other.admitted().caseId();
    lead.reads(caseId).body("contested", equalTo(true));

    FactTopics.publish(
        new SubscriptionEnded(
            holder.fact().claim(),
            UUID.randomUUID(),
            "EXPIRED",
            "SUBSCRIPTION_NOT_ACTIVE",
            clock.instant()));

    AssociationEnded ended = FactTopics.await(AssociationEnded.class, holder.claimId());
    assertThat(ended.associationId()).isEqualTo(associationId);
    assertThat(ended.reason()).isEqualTo("SUBSCRIPTION_ENDED");
    FactTopics.await(CompetitionEnded.class, other.claimId());
    lead.reads(caseId)
        .body("contested", equalTo(false))
        .body("holder", nullValue())
        .body("parties[0].leftWhy", equalTo("ASSOCIATION_ENDED"));
  }

  @Test
  void theCustomerMayDeclineInTimeAndTheClaimIsRejected() {
    ends("CUSTOMER_DECLINED")
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("endReason", equalTo("CUSTOMER_DECLINED"));

    assertThat(FactTopics.await(AssociationEnded.class, holder.claimId()).reason())
        .isEqualTo("CUSTOMER_DECLINED");
    ClaimRejected rejected = FactTopics.await(ClaimRejected.class, holder.claimId());
    assertThat(rejected.reason()).isEqualTo("CUSTOMER_DECLINED");
    assertThat(rejected.caseId()).isNull();
    ends("TERMINATED").statusCode(409).body("type", containsString("association-ended"));
  }

  @Test
  void theCustomerMayNotDeclineLater() {
    clock.advance(Duration.ofDays(14));

    ends("CUSTOMER_DECLINED").statusCode(409).body("type", containsString("too-late-to-decline"));
    ends("TERMINATED").statusCode(200).body("endReason", equalTo("TERMINATED"));
    assertThat(FactTopics.awaitEvents(AssociationEnded.class, holder.claimId(), 1)).hasSize(1);
  }

  @Test
  void theSubjectIsFreeAfterTheEnd() {
    ends("PARTNER_REQUEST").statusCode(200);
    VerifiedClaim next = VerifiedClaim.of("P-1001-" + tenant, tenant, clock.instant());

    UUID caseId = next.admitted().caseId();

    lead.reads(caseId).body("parties", hasSize(1)).body("contested", equalTo(false));
    Person.reviewer().awards(caseId, next.claimId());
    await()
        .untilAsserted(() ->
            lead.asks()
                .get("/associations?tenantId={tenant}&state=ACTIVE", tenant)
                .then()
                .body("items", hasSize(1))
                .body("items[0].claimId", equalTo(next.claimId().toString())));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"reason\": \"SUPERSEDED\"}",
        "{\"reason\": \"SUBSCRIPTION_ENDED\"}",
        "{\"reason\": 7}",
        "{"
      })
  void aTerminationThatMakesNoSenseIsRefused(String body) {
    lead.sends(body)
        .post("/associations/{id}/termination", associationId)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void onlyALeadEndsAnAssociation() {
    String body = "{\"reason\": \"TERMINATED\"}";
    for (Person other :
        new Person[] {
          Person.reviewer(), Person.ofPartner(holder.partnerId()), Person.named("p", Role.PORTAL)
        }) {
      other
          .sends(body)
          .post("/associations/{id}/termination", associationId)
          .then()
          .statusCode(403);
    }
    lead.sends(body)
        .post("/associations/{id}/termination", UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  private ValidatableResponse ends(String reason) {
    return lead.sends("{\"reason\": \"%s\"}".formatted(reason))
        .post("/associations/{id}/termination", associationId)
        .then();
  }
}
