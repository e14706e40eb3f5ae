package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests rulings on a claim whose subscription ended during the review. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class RulingOnLapsedClaimComponentTest {

  private final UUID tenant = UUID.randomUUID();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001-" + tenant, tenant);
  private final Person reviewer = Person.reviewer();
  private UUID caseId;

  @BeforeEach
  void theSubscriptionEnds() {
    caseId = claim.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    FactTopics.publish(
        new SubscriptionLapsed(
            claim.fact().claim(),
            "SUBSCRIPTION_NOT_ACTIVE",
            claim.fact().verifiedAt().plusSeconds(60)));
    awaitSubscription(equalTo("SUBSCRIPTION_NOT_ACTIVE"));
  }

  @Test
  void aLapsedClaimIsNotAwardedWithoutConfirmation() {
    reviewer
        .rules(caseId, award(claim.claimId()))
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/ruling-needs-confirmation"))
        .body("status", equalTo(409))
        .body("detail", containsString("has no usable subscription any more"))
        .body("missing", contains("SUBSCRIPTION_ENDED"));

    reviewer
        .reads(caseId)
        .body("state", equalTo("OPEN"))
        .body("timeline.event", hasItem("SUBSCRIPTION_LAPSED"));
  }

  @Test
  void theConfirmationIsStored() {
    reviewer
        .rules(
            caseId,
            """
            {"outcome": "AWARD", "claimId": "%s", "rationale": "The customer renewed by letter.",
             "confirm": ["SUBSCRIPTION_ENDED", "REVIEW_MISSING"]}
            """
                .formatted(claim.claimId()))
        .statusCode(200)
        .body("ruling.confirmed", contains("REVIEW_MISSING", "SUBSCRIPTION_ENDED"))
        .body(
            "timeline.findAll { it.actor == '%s' }.detail".formatted(reviewer.name()),
            hasItem(
                "AWARD, confirmed REVIEW_MISSING, SUBSCRIPTION_ENDED:"
                    + " The customer renewed by letter."));

    ClaimApproved approved = FactTopics.await(ClaimApproved.class, claim.claimId());
    assertThat(approved.confirmed()).isEqualTo(List.of("REVIEW_MISSING", "SUBSCRIPTION_ENDED"));
    assertThat(approved.confirmedBy()).isEqualTo(reviewer.name());
    assertThat(FactTopics.await(AssociationStarted.class, claim.claimId()).confirmed())
        .isEqualTo(approved.confirmed());
    reviewer
        .reads(caseId)
        .body("ruling.confirmed", contains("REVIEW_MISSING", "SUBSCRIPTION_ENDED"));
  }

  @Test
  void aRestoredSubscriptionNeedsNoConfirmation() {
    FactTopics.publish(
        new SubscriptionRestored(claim.fact().claim(), claim.fact().verifiedAt().plusSeconds(120)));
    awaitSubscription(nullValue());

    reviewer.reviews(caseId, claim.claimId()).statusCode(200);
    reviewer
        .rules(caseId, award(claim.claimId()))
        .statusCode(200)
        .body("ruling.confirmed", equalTo(List.of()));
    ClaimApproved approved = FactTopics.await(ClaimApproved.class, claim.claimId());
    assertThat(approved.confirmed()).isNull();
    assertThat(FactTopics.await(AssociationStarted.class, claim.claimId()).confirmed()).isNull();
    assertThat(approved.confirmedBy()).isNull();
  }

  @Test
  void aRejectionNeedsNoConfirmation() {
    reviewer
        .rules(caseId, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing to show.\"}")
        .statusCode(200);
  }

  @Test
  void aDisputeBeginsWithTheKnownState() {
    reviewer
        .rules(caseId, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing to show.\"}")
        .statusCode(200);
    claim.disputes(claim.fact().verifiedAt().plusSeconds(180));
    UUID dispute =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact().caseId();
    Person other = Person.lead();
    other.takes(dispute).statusCode(200);

    other
        .rules(dispute, award(claim.claimId()))
        .statusCode(409)
        .body("missing", contains("SUBSCRIPTION_ENDED"));
  }

  @Test
  void anUnknownCodeIsRefused() {
    reviewer
        .rules(caseId, award(claim.claimId()).replace("REVIEW_MISSING", "EVERYTHING"))
        .statusCode(400);
  }

  private void awaitSubscription(Matcher<?> ended) {
    await().untilAsserted(() -> reviewer.reads(caseId).body("parties[0].subscriptionEnded", ended));
  }
}
