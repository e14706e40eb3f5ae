package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.cpor.arbitration.PublishedFacts;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.events.fact.VerificationFact.SubscriptionEnded;
import org.cpor.events.fact.VerificationFact.SubscriptionLapsed;
import org.cpor.events.fact.VerificationFact.SubscriptionRestored;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests corrections of a ruling after a party has lost its last usable subscription. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CorrectionWithoutSubscriptionComponentTest extends CorrectionScenario {

  @Test
  void anAwardIsConfirmedIfAnAssociationEndedWithTheSubscriptionOfTheClaim() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    endsTheSubscriptionOf(first);

    lead.corrects(caseId, award(second.claimId()))
        .statusCode(409)
        .body("type", containsString("ruling-needs-confirmation"))
        .body("missing", contains("SUBSCRIPTION_ENDED"));
    lead.corrects(
            caseId,
            award(second.claimId())
                .replace("REVIEW_MISSING", "REVIEW_MISSING\", \"SUBSCRIPTION_ENDED"))
        .statusCode(200)
        .body("ruling.confirmed", contains("REVIEW_MISSING", "SUBSCRIPTION_ENDED"));
    associations(second);
    assertThat(FactTopics.await(AssociationStarted.class, second.claimId()).confirmed())
        .containsExactly("REVIEW_MISSING", "SUBSCRIPTION_ENDED");
  }

  @Test
  void anAwardNeedsNoConfirmationWhenTheSubscriptionIsUsableAgain() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    endsTheSubscriptionOf(first);
    FactTopics.publish(
        new SubscriptionRestored(
            second.fact().claim(), second.fact().verifiedAt().plusSeconds(180)));

    await()
        .untilAsserted(() ->
            lead.corrects(caseId, award(second.claimId()))
                .statusCode(200)
                .body("ruling.confirmed", contains("REVIEW_MISSING")));
    associations(second);
  }

  @Test
  void anAwardIsConfirmedIfALaterClaimLostTheSubscription() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    VerifiedClaim third = VerifiedClaim.of("P-1003-" + tenant, tenant);
    UUID later = third.admitted().caseId();
    FactTopics.publish(
        new SubscriptionLapsed(
            third.fact().claim(),
            "SUBSCRIPTION_NOT_ACTIVE",
            third.fact().verifiedAt().plusSeconds(60)));
    await()
        .untilAsserted(() ->
            reviewer
                .reads(later)
                .body(
                    "parties.find { it.role == 'CLAIMANT' }.subscriptionEnded",
                    equalTo("SUBSCRIPTION_NOT_ACTIVE")));
    third.withdraws();
    await().untilAsserted(() -> reviewer.reads(later).body("state", equalTo("CLOSED")));

    lead.corrects(caseId, award(second.claimId()))
        .statusCode(409)
        .body("missing", contains("SUBSCRIPTION_ENDED"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"HOLDER_RETAINS", "NONE"})
  void aHolderGetsItsSubjectBackWithoutSubscriptionOnlyIfThatIsConfirmed(String outcome) {
    reviewer.awards(first.admitted().caseId(), first.claimId());
    UUID caseId = second.admitted().caseId();
    reviewer.awards(caseId, second.claimId());
    endsTheSubscriptionOf(second);

    lead.corrects(caseId, outcome(outcome))
        .statusCode(409)
        .body("type", containsString("ruling-needs-confirmation"))
        .body("missing", contains("SUBSCRIPTION_ENDED"));
    lead.corrects(caseId, outcome(outcome).replace("}", ", \"confirm\": [\"SUBSCRIPTION_ENDED\"]}"))
        .statusCode(200)
        .body("ruling.confirmed", contains("SUBSCRIPTION_ENDED"));
    associations(first);
    assertThat(
            FactTopics.awaitEvents(AssociationStarted.class, first.claimId(), 2)
                .getLast()
                .fact()
                .confirmed())
        .containsExactly("SUBSCRIPTION_ENDED");
  }

  @Test
  void aHolderWhoseSubscriptionEndedGetsItsSubjectBackIfThatIsConfirmed() {
    UUID caseId = retainedBy(first);
    endsTheSubscriptionOf(first);
    String seen =
        lead.corrects(
                caseId,
                award(second.claimId())
                    .replace("REVIEW_MISSING", "REVIEW_MISSING\", \"SUBSCRIPTION_ENDED"))
            .statusCode(200)
            .body(PARTY.formatted(first.claimId()) + "decision", nullValue())
            .extract()
            .header("ETag");
    FactTopics.await(RulingCorrected.class, second.claimId());
    assertThat(PublishedFacts.await(RulingCorrected.class, tenant, 1))
        .as("the holder is not told that its association ended again")
        .extracting(it -> it.claim().claimId())
        .containsExactly(second.claimId());

    lead.corrects(caseId, outcome("HOLDER_RETAINS"), seen)
        .statusCode(409)
        .body("type", containsString("ruling-needs-confirmation"))
        .body("missing", contains("SUBSCRIPTION_ENDED"));
    lead.corrects(
            caseId,
            outcome("HOLDER_RETAINS").replace("}", ", \"confirm\": [\"SUBSCRIPTION_ENDED\"]}"),
            seen)
        .statusCode(200)
        .body(PARTY.formatted(first.claimId()) + "decision", equalTo("RETAINED"))
        .body("holder.claimId", equalTo(first.claimId().toString()));
    associations(first);
    assertThat(FactTopics.await(RulingCorrected.class, first.claimId()).after())
        .isEqualTo("RETAINED");
    assertThat(FactTopics.await(AssociationEnded.class, first.claimId()).reason())
        .isEqualTo("SUBSCRIPTION_ENDED");
  }

  private static void endsTheSubscriptionOf(VerifiedClaim claim) {
    FactTopics.publish(
        new SubscriptionEnded(
            claim.fact().claim(),
            UUID.randomUUID(),
            "EXPIRED",
            "SUBSCRIPTION_NOT_ACTIVE",
            claim.fact().verifiedAt().plusSeconds(120)));
    assertThat(FactTopics.await(AssociationEnded.class, claim.claimId()).reason())
        .isEqualTo("SUBSCRIPTION_ENDED");
  }
}
