package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.PublishedFacts;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests corrections of a ruling after the association of a party has ended. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CorrectionAfterAnEndComponentTest extends CorrectionScenario {

  @Inject EntityManager entities;

  @Test
  void aDeclinedClaimStaysDeclinedWhenAnotherClaimIsAwarded() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    ends(first, "CUSTOMER_DECLINED");

    String seen =
        lead.corrects(caseId, award(second.claimId()))
            .statusCode(200)
            .body("ruling.claimId", equalTo(second.claimId().toString()))
            .body("holder.claimId", equalTo(second.claimId().toString()))
            .body(PARTY.formatted(first.claimId()) + "decision", equalTo("REJECTED"))
            .body(
                PARTY.formatted(first.claimId()) + "rejectionReason", equalTo("CUSTOMER_DECLINED"))
            .body(PARTY.formatted(first.claimId()) + "associationId", nullValue())
            .body(PARTY.formatted(second.claimId()) + "decision", equalTo("APPROVED"))
            .extract()
            .header("ETag");

    assertDeclinedForGood();
    lead.corrects(caseId, award(first.claimId()), seen)
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("declined"));
    lead.corrects(caseId, outcome("NONE"), seen)
        .statusCode(200)
        .body("ruling.corrections", hasSize(2));
    assertDeclinedForGood();
  }

  @Test
  void anAssociationThatEndedAtThePartnersRequestIsNotRestored() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    ends(first, "PARTNER_REQUEST");

    String seen =
        lead.corrects(caseId, award(second.claimId()))
            .statusCode(200)
            .body(PARTY.formatted(first.claimId()) + "decision", equalTo("REJECTED"))
            .body(PARTY.formatted(first.claimId()) + "rejectionReason", equalTo("PARTNER_REQUEST"))
            .extract()
            .header("ETag");

    lead.corrects(caseId, award(first.claimId()), seen)
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("its association ended for another reason"));
    associations(second);
    assertThat(PublishedFacts.await(RulingCorrected.class, tenant, 1))
        .extracting(it -> it.claim().claimId())
        .containsExactly(second.claimId());
  }

  @Test
  void aCorrectionThatConcernsOnlyADeclinedClaimIsRefused() {
    UUID caseId = first.admitted().caseId();
    reviewer.awards(caseId, first.claimId());
    ends(first, "CUSTOMER_DECLINED");

    lead.corrects(caseId, outcome("NONE"))
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"));

    assertDeclinedForGood();
  }

  @Test
  void aDeclinedClaimCannotBeDisputed() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    ends(first, "CUSTOMER_DECLINED");
    rejectAsACorrectionOnceDid(first);

    first.disputes(first.fact().verifiedAt().plusSeconds(180));
    second.disputes(second.fact().verifiedAt().plusSeconds(240));

    FactTopics.awaitEvents(ReviewOpened.class, second.claimId(), 2);
    assertThat(FactTopics.awaitEvents(ReviewOpened.class, first.claimId(), 1)).hasSize(1);
  }

  /**
   * Rejects a declined claim again, with another reason. An earlier version of this service did
   * this when a lead corrected a ruling to the outcome NONE.
   */
  private void rejectAsACorrectionOnceDid(VerifiedClaim claim) {
    QuarkusTransaction.requiringNew()
        .run(() -> {
          execute(
              "update party set decision = 'REJECTED', rejection_reason = 'INSUFFICIENT_POE',"
                  + " association_id = null where claim_id = :claimId",
              claim);
          execute(
              "update review_case set outcome = 'NONE', awarded_claim_id = null"
                  + " where awarded_claim_id = :claimId",
              claim);
        });
  }

  private void execute(String sql, VerifiedClaim claim) {
    assertThat(
            entities
                .createNativeQuery(sql)
                .setParameter("claimId", claim.claimId())
                .executeUpdate())
        .isEqualTo(1);
  }

  @Test
  void aDeclinedHolderDoesNotGetItsSubjectBack() {
    UUID caseId = retainedBy(first);
    ends(first, "CUSTOMER_DECLINED");
    String seen =
        lead.corrects(caseId, award(second.claimId())).statusCode(200).extract().header("ETag");

    lead.corrects(caseId, outcome("HOLDER_RETAINS"), seen)
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("declined"));
    associations(second);
    lead.corrects(caseId, outcome("NONE"), seen).statusCode(200);

    associations();
    assertThat(startsOf(first)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PARTNER_REQUEST", "TERMINATED"})
  void aHolderWhoseAssociationEndedIsToldNothing(String reason) {
    UUID caseId = retainedBy(first);
    ends(first, reason);

    String seen =
        lead.corrects(caseId, award(second.claimId()))
            .statusCode(200)
            .body(PARTY.formatted(first.claimId()) + "decision", nullValue())
            .body(PARTY.formatted(second.claimId()) + "decision", equalTo("APPROVED"))
            .extract()
            .header("ETag");

    FactTopics.await(RulingCorrected.class, second.claimId());
    assertThat(PublishedFacts.await(RulingCorrected.class, tenant, 1))
        .extracting(it -> it.claim().claimId())
        .containsExactly(second.claimId());
    lead.corrects(caseId, outcome("HOLDER_RETAINS"), seen)
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("its association ended for another reason"));
    associations(second);
  }

  @Test
  void aLeadDoesNotCorrectTheRulingOnADisputeOfItsOwnRuling() {
    UUID caseId = contest();
    lead.awards(caseId, first.claimId());
    second.disputes(second.fact().verifiedAt().plusSeconds(180));
    UUID dispute =
        FactTopics.awaitEvents(ReviewOpened.class, second.claimId(), 2).getLast().fact().caseId();
    Person.lead().awards(dispute, second.claimId());

    for (String ruling : List.of(outcome("HOLDER_RETAINS"), outcome("NONE"))) {
      lead.corrects(dispute, ruling)
          .statusCode(409)
          .body("type", containsString("own-ruling-disputed"));
    }
    associations(second);
  }

  private void ends(VerifiedClaim claim, String reason) {
    UUID associationId =
        FactTopics.await(AssociationStarted.class, claim.claimId()).associationId();
    lead.sends("{\"reason\": \"%s\"}".formatted(reason))
        .post("/associations/{id}/termination", associationId)
        .then()
        .statusCode(200);
  }

  private void assertDeclinedForGood() {
    assertThat(PublishedFacts.await(ClaimRejected.class, tenant, 1))
        .filteredOn(it -> it.claim().claimId().equals(first.claimId()))
        .extracting(ClaimRejected::reason)
        .containsExactly("CUSTOMER_DECLINED");
  }

  private List<AssociationStarted> startsOf(VerifiedClaim claim) {
    return PublishedFacts.await(AssociationStarted.class, tenant, 2).stream()
        .filter(started -> started.claim().claimId().equals(claim.claimId()))
        .toList();
  }
}
