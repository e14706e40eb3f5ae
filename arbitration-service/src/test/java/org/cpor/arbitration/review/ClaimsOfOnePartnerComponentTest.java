package org.cpor.arbitration.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Tests two claims of one partner on a product, in two subscriptions of the customer. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ClaimsOfOnePartnerComponentTest {

  private static final String HOLDER_RETAINS =
      "{\"outcome\": \"HOLDER_RETAINS\", \"rationale\": \"It works there.\"}";

  @Inject TestClock clock;

  private final UUID tenant = UUID.randomUUID();
  private final VerifiedClaim own = VerifiedClaim.of("P-1001-" + tenant, tenant);
  private final VerifiedClaim ownSecond =
      VerifiedClaim.of("P-1001-" + tenant, tenant).inSubscription(UUID.randomUUID());
  private final VerifiedClaim rival = VerifiedClaim.of("P-1002-" + tenant, tenant);
  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();

  @Test
  void anAwardToTheSecondClaimMovesTheAssociation() {
    reviewer.awards(own.admitted().caseId(), own.claimId());
    ReviewOpened opened = ownSecond.admitted();

    assertThat(opened.contested()).isFalse();
    reviewer
        .awards(opened.caseId(), ownSecond.claimId())
        .body("contested", equalTo(false))
        .body("holder.claimId", equalTo(ownSecond.claimId().toString()));

    AssociationEnded ended = FactTopics.await(AssociationEnded.class, own.claimId());
    assertThat(ended.reason()).isEqualTo("REPLACED_BY_OWN_CLAIM");
    assertThat(ended.ownClaimId()).isEqualTo(ownSecond.claimId());
    assertThat(FactTopics.await(AssociationStarted.class, ownSecond.claimId()).startedAt())
        .isEqualTo(ended.endedAt());
    reviewer
        .asks()
        .get("/associations?tenantId={tenant}&endReason=REPLACED_BY_OWN_CLAIM", tenant)
        .then()
        .body("items.claimId", contains(own.claimId().toString()));
  }

  @Test
  void aSecondClaimThatDoesNotGetTheSubjectIsRejectedForTheOwnClaimAndCannotBeDisputed() {
    reviewer.awards(own.admitted().caseId(), own.claimId());
    UUID caseId = ownSecond.admitted().caseId();
    reviewer.takes(caseId);
    reviewer
        .rules(caseId, HOLDER_RETAINS)
        .statusCode(200)
        .body("parties[1].rejectionReason", equalTo("AWARDED_TO_OWN_CLAIM"));

    rejectedForOwnClaim(ownSecond, own, 1);
    ownSecond.disputes(clock.instant());
    ownSecond.responds();
    // The comment follows the dispute on the topic, so the service has received the dispute when it
    // has received the comment.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> reviewer.reads(caseId).body("comments", hasSize(1)));
    reviewer.reads(caseId).body("laterCases", hasSize(0));
    reviewer
        .asks()
        .get("/associations?tenantId={tenant}&state=ACTIVE", tenant)
        .then()
        .body("items.claimId", contains(own.claimId().toString()));
  }

  @Test
  void inAContestOnlyTheRivalIsRejectedForAnotherPartner() {
    UUID caseId = contest();

    reviewer.awards(caseId, own.claimId());

    rejectedForOwnClaim(ownSecond, own, 1);
    rejectedForAnotherPartner(rival, 1);
  }

  @Test
  void anAwardToTheRivalRejectsBothClaimsForAnotherPartner() {
    UUID caseId = contest();

    reviewer.awards(caseId, rival.claimId());

    rejectedForAnotherPartner(own, 1);
    rejectedForAnotherPartner(ownSecond, 1);
  }

  @Test
  void aReasonThatSaysWronglyWhoseClaimHoldsTheSubjectIsRefused() {
    UUID caseId = contest();
    reviewer.takes(caseId);

    reviewer
        .rules(caseId, awardWithReason(own, ownSecond, "AWARDED_TO_ANOTHER_PARTNER"))
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("Another claim of the partner"));
    reviewer
        .rules(caseId, awardWithReason(own, rival, "AWARDED_TO_OWN_CLAIM"))
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("No other claim of the partner"));
    reviewer.reads(caseId).body("state", equalTo("OPEN"));
  }

  @Test
  void aCorrectionToTheSecondClaimMovesTheAssociation() {
    UUID caseId = contest();
    reviewer.awards(caseId, own.claimId());

    corrects(caseId, award(ownSecond.claimId()));

    rejectedForOwnClaim(own, ownSecond, 1);
    AssociationEnded ended = FactTopics.await(AssociationEnded.class, own.claimId());
    assertThat(ended.reason()).isEqualTo("REPLACED_BY_OWN_CLAIM");
    assertThat(ended.ownClaimId()).isEqualTo(ownSecond.claimId());
    rejectedForAnotherPartner(rival, 1);
  }

  @Test
  void aCorrectionInFavourOfTheRivalRejectsTheSecondClaimAgainForAReasonThatIsTrue() {
    UUID caseId = contest();
    reviewer.awards(caseId, own.claimId());

    corrects(caseId, award(rival.claimId()))
        .body(
            "timeline.detail", hasItem("REJECTED for another reason: AWARDED_TO_ANOTHER_PARTNER"));

    RulingCorrected corrected = FactTopics.await(RulingCorrected.class, ownSecond.claimId());
    assertThat(corrected.before()).isEqualTo("REJECTED");
    assertThat(corrected.after()).isEqualTo("REJECTED");
    assertThat(corrected.reason()).isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    assertThat(corrected.disputableUntil()).isNotNull();
    rejectedForAnotherPartner(ownSecond, 2);
    rejectedForAnotherPartner(own, 1);
    AssociationEnded ended = FactTopics.await(AssociationEnded.class, own.claimId());
    assertThat(ended.reason()).isEqualTo("RULING_CORRECTED");
    assertThat(ended.ownClaimId()).isNull();

    ownSecond.disputes(clock.instant());
    assertThat(FactTopics.awaitEvents(ReviewOpened.class, ownSecond.claimId(), 2)).hasSize(2);
  }

  @Test
  void aCorrectionGivesTheAssociationBackToTheFirstClaim() {
    reviewer.awards(own.admitted().caseId(), own.claimId());
    UUID caseId = ownSecond.admitted().caseId();
    reviewer.awards(caseId, ownSecond.claimId());

    corrects(caseId, HOLDER_RETAINS)
        .body("holder.claimId", equalTo(own.claimId().toString()))
        .body("parties.decision", equalTo(List.of("RETAINED", "REJECTED")));

    rejectedForOwnClaim(ownSecond, own, 1);
    AssociationEnded ended = FactTopics.await(AssociationEnded.class, ownSecond.claimId());
    assertThat(ended.reason()).isEqualTo("REPLACED_BY_OWN_CLAIM");
    assertThat(ended.ownClaimId()).isEqualTo(own.claimId());
  }

  private static void rejectedForOwnClaim(VerifiedClaim claim, VerifiedClaim holding, int times) {
    ClaimRejected rejected = rejected(claim, times);
    assertThat(rejected.reason()).isEqualTo("AWARDED_TO_OWN_CLAIM");
    assertThat(rejected.ownClaimId()).isEqualTo(holding.claimId());
    assertThat(rejected.disputableUntil()).isNull();
  }

  private static void rejectedForAnotherPartner(VerifiedClaim claim, int times) {
    ClaimRejected rejected = rejected(claim, times);
    assertThat(rejected.reason()).isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    assertThat(rejected.ownClaimId()).isNull();
    assertThat(requireNonNull(rejected.disputableUntil())).isAfter(rejected.decidedAt());
  }

  private static ClaimRejected rejected(VerifiedClaim claim, int times) {
    return FactTopics.awaitEvents(ClaimRejected.class, claim.claimId(), times).getLast().fact();
  }

  private ValidatableResponse corrects(UUID caseId, String ruling) {
    return lead.sends(
            "{\"ruling\": %s, \"reason\": \"A document was overlooked.\"}".formatted(ruling))
        .post("/cases/{id}/correction", caseId)
        .then()
        .statusCode(200);
  }

  private static String awardWithReason(
      VerifiedClaim awarded, VerifiedClaim rejected, String reason) {
    return """
    {"outcome": "AWARD", "claimId": "%s", "rationale": "r", "confirm": ["REVIEW_MISSING"],
     "rejections": {"%s": "%s"}}
    """
        .formatted(awarded.claimId(), rejected.claimId(), reason);
  }

  private UUID contest() {
    UUID caseId = own.admitted().caseId();
    assertThat(ownSecond.admitted().contested()).isFalse();
    assertThat(rival.admitted().caseId()).isEqualTo(caseId);
    return caseId;
  }
}
