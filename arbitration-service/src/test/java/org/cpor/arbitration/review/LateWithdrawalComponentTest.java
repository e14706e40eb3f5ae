package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.PublishedFacts;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.wire.Envelope;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Tests withdrawals that arrive after the decision on the claim. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class LateWithdrawalComponentTest {

  private static final String LATE = "timeline.findAll { it.event == 'WITHDRAWN_AFTER_DECISION' }";
  private static final String PARTY = "parties.find { it.claimId == '%s' }.";

  private final UUID tenant = UUID.randomUUID();
  private final VerifiedClaim first = VerifiedClaim.of("P-1001-" + tenant, tenant);
  private final VerifiedClaim second = VerifiedClaim.of("P-1002-" + tenant, tenant);
  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();

  @Test
  void theAssociationOfAnApprovedClaimEndsAndTheRulingStays() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());

    first.withdraws();

    assertThat(FactTopics.await(AssociationEnded.class, first.claimId()).reason())
        .isEqualTo("CLAIM_WITHDRAWN");
    reviewer
        .reads(caseId)
        .body("state", equalTo("RULED"))
        .body("ruling.claimId", equalTo(first.claimId().toString()))
        .body("holder", nullValue())
        .body(PARTY.formatted(first.claimId()) + "decision", equalTo("APPROVED"))
        .body(PARTY.formatted(second.claimId()) + "decision", equalTo("REJECTED"))
        .body("timeline.last().event", equalTo("WITHDRAWN_AFTER_DECISION"))
        .body("timeline.last().claimId", equalTo(first.claimId().toString()))
        .body("timeline.last().at", notNullValue())
        .body(
            "timeline.last().detail", equalTo("withdrawn at " + first.withdrawal().withdrawnAt()));
    reviewer
        .asks()
        .get("/associations?endReason=CLAIM_WITHDRAWN&tenantId={tenant}", tenant)
        .then()
        .body("items.claimId", equalTo(List.of(first.claimId().toString())));
    second.disputes(second.fact().verifiedAt().plusSeconds(180));
    FactTopics.awaitEvents(ReviewOpened.class, second.claimId(), 2);
  }

  @Test
  void aWithdrawalThatIsDeliveredTwiceEndsTheAssociationOnce() {
    UUID caseId = first.admitted().caseId();
    reviewer.awards(caseId, first.claimId());

    Envelope event = FactTopics.newEvent(first.withdrawal());
    FactTopics.publish(first.withdrawal(), event);
    FactTopics.await(AssociationEnded.class, first.claimId());
    FactTopics.publish(first.withdrawal(), event);
    // Facts on one topic with one key arrive in order.
    UUID later = second.admitted().caseId();
    second.withdraws();
    await().untilAsserted(() -> reviewer.reads(later).body("state", equalTo("CLOSED")));

    assertThat(FactTopics.awaitEvents(AssociationEnded.class, first.claimId(), 1)).hasSize(1);
    reviewer.reads(caseId).body(LATE, hasSize(1));
  }

  @Test
  void aRejectedClaimStaysRejectedAndACorrectionDoesNotApproveIt() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());

    second.withdraws();

    await().untilAsserted(() -> reviewer.reads(caseId).body(LATE, hasSize(1)));
    assertThat(PublishedFacts.await(ClaimRejected.class, tenant, 2).getLast())
        .returns(second.claimId(), rejected -> rejected.claim().claimId())
        .returns("PARTNER_REQUEST", ClaimRejected::reason)
        .returns(null, ClaimRejected::disputableUntil);
    reviewer
        .reads(caseId)
        .body("timeline.last().claimId", equalTo(second.claimId().toString()))
        .body("holder.claimId", equalTo(first.claimId().toString()))
        .body(PARTY.formatted(second.claimId()) + "decision", equalTo("REJECTED"));
    lead.corrects(caseId, award(second.claimId()))
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", equalTo("The partner withdrew claim " + second.claimId() + "."));
  }

  @Test
  void theAssociationThatACorrectionStartedEnds() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    lead.corrects(caseId, award(second.claimId())).statusCode(200);

    second.withdraws();

    assertThat(FactTopics.await(AssociationEnded.class, second.claimId()).reason())
        .isEqualTo("CLAIM_WITHDRAWN");
    reviewer.reads(caseId).body("holder", nullValue()).body(LATE, hasSize(1));
  }

  @Test
  void aCorrectionRejectsNoWithdrawnClaim() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    first.withdraws();
    FactTopics.await(AssociationEnded.class, first.claimId());

    String seen =
        lead.corrects(caseId, award(second.claimId()))
            .statusCode(200)
            .body("holder.claimId", equalTo(second.claimId().toString()))
            .body(PARTY.formatted(first.claimId()) + "decision", equalTo("REJECTED"))
            .body(PARTY.formatted(first.claimId()) + "rejectionReason", equalTo("PARTNER_REQUEST"))
            .extract()
            .header("ETag");

    lead.corrects(caseId, award(first.claimId()), seen)
        .statusCode(409)
        .body("detail", containsString("withdrew"));
    assertThat(PublishedFacts.await(ClaimRejected.class, tenant, 1))
        .extracting(rejected -> rejected.claim().claimId())
        .containsExactly(second.claimId());
  }

  @Test
  void aHolderWhoseWithdrawalArrivesDuringALaterReviewLeavesThatReview() {
    UUID before = first.admitted().caseId();
    reviewer.awards(before, first.claimId());
    UUID caseId = second.admitted().caseId();

    first.withdraws();

    FactTopics.await(CompetitionEnded.class, second.claimId());
    reviewer
        .reads(caseId)
        .body("state", equalTo("OPEN"))
        .body("holder", nullValue())
        .body(PARTY.formatted(first.claimId()) + "leftWhy", equalTo("ASSOCIATION_ENDED"))
        .body(LATE, hasSize(0));
    reviewer.reads(before).body(LATE, hasSize(1));
  }

  @Test
  void aWithdrawalThatIsOlderThanADisputeEndsNothing() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    second.disputes(second.fact().verifiedAt().plusSeconds(180));
    UUID dispute =
        FactTopics.awaitEvents(ReviewOpened.class, second.claimId(), 2).getLast().fact().caseId();
    lead.awards(dispute, second.claimId());

    second.withdraws();

    await().untilAsserted(() -> reviewer.reads(dispute).body(LATE, hasSize(1)));
    reviewer.reads(dispute).body("holder.claimId", equalTo(second.claimId().toString()));
  }

  private UUID contest() {
    UUID caseId = first.admitted().caseId();
    second.admitted();
    return caseId;
  }
}
