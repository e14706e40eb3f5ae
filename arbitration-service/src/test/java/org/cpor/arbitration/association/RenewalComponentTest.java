package org.cpor.arbitration.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.RenewalSuggested;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.PartnerFact.ClaimSubmitted;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SuccessorEnded;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests associations whose subscription ends, when the customer has another subscription with the
 * same product.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RenewalComponentTest {

  private static final ZoneId BUDAPEST = ZoneId.of("Europe/Budapest");

  @Inject TestClock clock;

  private final UUID tenant = UUID.randomUUID();
  private final UUID successor = UUID.randomUUID();
  private final Person lead = Person.lead();
  private VerifiedClaim holder;
  private UUID associationId;

  @BeforeEach
  void aClaimHoldsTheSubject() {
    holder = claimOf("P-1000-" + tenant);
    Person.reviewer().awards(holder.admitted().caseId(), holder.claimId());
    associationId = FactTopics.await(AssociationStarted.class, holder.claimId()).associationId();
  }

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void theRenewalIsSuggestedOnceForThirtyDays() {
    SubscriptionEnded end = subscriptionEnded(successor);
    Envelope event = FactTopics.publish(end);
    FactTopics.publish(end, event);
    FactTopics.publish(end);

    RenewalSuggested suggested = FactTopics.await(RenewalSuggested.class, holder.claimId());
    assertThat(suggested.claim()).isEqualTo(holder.fact().claim());
    assertThat(suggested.associationId()).isEqualTo(associationId);
    assertThat(suggested.successorSubscriptionId()).isEqualTo(successor);
    assertThat(suggested.renewalPendingUntil())
        .isEqualTo(
            LocalDate.ofInstant(suggested.suggestedAt(), BUDAPEST)
                .plusDays(31)
                .atStartOfDay(BUDAPEST)
                .toInstant());
    // Facts about a tenant are consumed in order. When the next claim is admitted, the repeated
    // facts have therefore been consumed.
    claimOf("P-1001-" + tenant).admitted();
    assertThat(FactTopics.awaitEvents(RenewalSuggested.class, holder.claimId(), 1)).hasSize(1);
  }

  @Test
  void nothingIsSuggestedWithoutASuccessor() {
    FactTopics.publish(subscriptionEnded(null));
    FactTopics.await(AssociationEnded.class, holder.claimId());

    UUID caseId = claimOf("P-1001-" + tenant).admitted().caseId();

    assertThat(FactTopics.awaitEvents(RenewalSuggested.class, holder.claimId(), 0)).isEmpty();
    lead.reads(caseId)
        .body("renewal", nullValue())
        .body("parties[0].renewalPendingUntil", nullValue());
    assertThat(queued(caseId).get("renewalPendingUntil")).isNull();
  }

  @Test
  void aCompetingClaimIsMarkedToTheReviewers() {
    String until = suggested().renewalPendingUntil().toString();

    UUID caseId = claimOf("P-1001-" + tenant).admitted().caseId();

    lead.reads(caseId)
        .body("renewal.associationId", equalTo(associationId.toString()))
        .body("renewal.claimId", equalTo(holder.claimId().toString()))
        .body("renewal.partnerId", equalTo(holder.partnerId()))
        .body("renewal.successorSubscriptionId", equalTo(successor.toString()))
        .body("renewal.pendingUntil", equalTo(until))
        .body("parties[0].renewalPendingUntil", equalTo(until));
    assertThat(queued(caseId)).containsEntry("renewalPendingUntil", until);
  }

  @Test
  void theRenewalItselfIsNotMarked() {
    suggested();

    UUID caseId = claimOf(holder.partnerId()).admitted().caseId();

    lead.reads(caseId)
        .body("renewal.claimId", equalTo(holder.claimId().toString()))
        .body("parties[0].renewalPendingUntil", nullValue());
    assertThat(queued(caseId).get("renewalPendingUntil")).isNull();
  }

  @Test
  void theMarkEndsAfterThePoliciesDays() {
    suggested();
    UUID caseId = claimOf("P-1001-" + tenant).admitted().caseId();

    clock.advance(Duration.ofDays(32));

    lead.reads(caseId)
        .body("renewal", nullValue())
        .body("parties[0].renewalPendingUntil", nullValue());
    assertThat(queued(caseId).get("renewalPendingUntil")).isNull();
  }

  @Test
  void theMarkEndsWhenTheClaimIsRenewed() {
    suggested();
    VerifiedClaim renewed = claimOf(holder.partnerId());
    Person.reviewer().awards(renewed.admitted().caseId(), renewed.claimId());

    UUID caseId = claimOf("P-1001-" + tenant).admitted().caseId();

    lead.reads(caseId)
        .body("holder.claimId", equalTo(renewed.claimId().toString()))
        .body("renewal", nullValue());
    assertThat(queued(caseId).get("renewalPendingUntil")).isNull();
  }

  @Test
  void theMarkEndsWhenTheRenewalIsFiled() {
    suggested();
    UUID caseId = claimOf("P-1001-" + tenant).admitted().caseId();
    FactTopics.publish(filed("P-1001-" + tenant, successor));
    FactTopics.publish(filed(holder.partnerId(), UUID.randomUUID()));
    claimOf("P-1002-" + tenant).admitted();
    lead.reads(caseId).body("renewal.claimId", equalTo(holder.claimId().toString()));

    FactTopics.publish(filed(holder.partnerId(), successor));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> lead.reads(caseId).body("renewal", nullValue()));
    lead.reads(caseId).body("parties[0].renewalPendingUntil", nullValue());
    assertThat(queued(caseId).get("renewalPendingUntil")).isNull();
  }

  @Test
  void theMarkEndsWhenTheSuccessorIsNotUsableAnyMore() {
    suggested();
    UUID caseId = claimOf("P-1001-" + tenant).admitted().caseId();
    FactTopics.publish(successorEnded(UUID.randomUUID()));
    claimOf("P-1002-" + tenant).admitted();
    lead.reads(caseId).body("renewal.claimId", equalTo(holder.claimId().toString()));

    FactTopics.publish(successorEnded(successor));

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> lead.reads(caseId).body("renewal", nullValue()));
    assertThat(queued(caseId).get("renewalPendingUntil")).isNull();
  }

  private SuccessorEnded successorEnded(UUID subscriptionId) {
    return new SuccessorEnded(
        holder.fact().claim(), subscriptionId, "SUBSCRIPTION_NOT_ACTIVE", clock.instant());
  }

  @Test
  void theMarkStaysEndedAfterTheAssociationOfACompetitorEnds() {
    suggested();
    VerifiedClaim competitor = claimOf("P-1001-" + tenant);
    Person.reviewer().awards(competitor.admitted().caseId(), competitor.claimId());
    FactTopics.await(AssociationStarted.class, competitor.claimId());
    FactTopics.publish(subscriptionEnded(competitor, null));
    FactTopics.await(AssociationEnded.class, competitor.claimId());

    UUID caseId = claimOf("P-1002-" + tenant).admitted().caseId();

    lead.reads(caseId)
        .body("holder", nullValue())
        .body("renewal", nullValue())
        .body("parties[0].renewalPendingUntil", nullValue());
    assertThat(queued(caseId).get("renewalPendingUntil")).isNull();
  }

  @Test
  void aClaimOnAnotherProductIsNotMarked() {
    suggested();

    UUID caseId = claimOf("P-1001-" + tenant).on("POWER_BI").admitted().caseId();

    lead.reads(caseId).body("renewal", nullValue());
  }

  private RenewalSuggested suggested() {
    FactTopics.publish(subscriptionEnded(successor));
    return FactTopics.await(RenewalSuggested.class, holder.claimId());
  }

  private ClaimSubmitted filed(String partnerId, UUID subscriptionId) {
    ClaimVerified fact = claimOf(partnerId).fact();
    ClaimDetails details = fact.details();
    return new ClaimSubmitted(
        fact.claim(),
        new ClaimDetails(
            details.mpnId(),
            details.domain(),
            details.solutionArea(),
            details.activity(),
            details.product(),
            subscriptionId.toString(),
            details.proofOfExecution()),
        fact.filedAt(),
        fact.revision());
  }

  private SubscriptionEnded subscriptionEnded(@Nullable UUID next) {
    return subscriptionEnded(holder, next);
  }

  private SubscriptionEnded subscriptionEnded(VerifiedClaim of, @Nullable UUID next) {
    return new SubscriptionEnded(
        of.fact().claim(),
        UUID.fromString("5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11"),
        "EXPIRED",
        "SUBSCRIPTION_NOT_ACTIVE",
        clock.instant(),
        next);
  }

  private VerifiedClaim claimOf(String partnerId) {
    return VerifiedClaim.of(partnerId, tenant, clock.instant());
  }

  /** Finds the case in the list of cases. The list has cases of other tests too. */
  private Map<String, Object> queued(UUID caseId) {
    @Nullable String after = null;
    do {
      JsonPath page =
          lead.asks()
              .queryParams(after == null ? Map.of() : Map.of("after", after))
              .get("/cases?limit=200")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      Map<String, Object> found = page.getMap("items.find { it.caseId == '%s' }".formatted(caseId));
      if (found != null) {
        return found;
      }
      after = page.getString("next");
    } while (after != null);
    throw new AssertionError("the queue has no case " + caseId);
  }
}
