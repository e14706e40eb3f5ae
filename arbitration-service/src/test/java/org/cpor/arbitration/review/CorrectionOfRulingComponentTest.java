package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.PublishedFacts;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.AssociationStarted;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.RulingCorrected;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(StackTestResource.class)
class CorrectionOfRulingComponentTest {

  private static final String NONE =
      """
      {"ruling": {"outcome": "NONE", "rationale": "The signature is forged."},
       "reason": "The customer called."}
      """;

  @Inject TestClock clock;

  private final UUID tenant = UUID.randomUUID();
  private final VerifiedClaim first = VerifiedClaim.of("P-1001-" + tenant, tenant);
  private final VerifiedClaim second = VerifiedClaim.of("P-1002-" + tenant, tenant);
  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();

  @AfterEach
  void resetTheClock() {
    clock.reset();
  }

  @Test
  void aCorrectionApprovesTheOtherClaimAndMovesTheAssociation() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    UUID wrong = FactTopics.await(AssociationStarted.class, first.claimId()).associationId();

    corrects(caseId, awarding(second))
        .statusCode(200)
        .body("state", equalTo("RULED"))
        .body("ruling.claimId", equalTo(second.claimId().toString()))
        .body("ruling.by", equalTo(lead.name()))
        .body("ruling.corrections", hasSize(1))
        .body("ruling.corrections[0].by", equalTo(lead.name()))
        .body("ruling.corrections[0].reason", equalTo("Its acknowledgement was overlooked."))
        .body("ruling.corrections[0].replaced.by", equalTo(reviewer.name()))
        .body("ruling.corrections[0].replaced.claimId", equalTo(first.claimId().toString()))
        .body("parties.decision", equalTo(List.of("REJECTED", "APPROVED")))
        .body("parties[0].rejectionReason", equalTo("AWARDED_TO_ANOTHER_PARTNER"))
        .body("parties[0].associationId", nullValue())
        .body("holder.claimId", equalTo(second.claimId().toString()))
        .body("timeline.findAll { it.event == 'RULING_CORRECTED' }.actor", contains(lead.name()))
        .body("timeline.detail", hasItem("REJECTED instead of APPROVED"));

    RulingCorrected told = FactTopics.await(RulingCorrected.class, first.claimId());
    ClaimRejected rejected = FactTopics.await(ClaimRejected.class, first.claimId());
    assertThat(told.caseId()).isEqualTo(caseId);
    assertThat(told.before()).isEqualTo("APPROVED");
    assertThat(told.after()).isEqualTo("REJECTED");
    assertThat(told.reason()).isEqualTo("AWARDED_TO_ANOTHER_PARTNER");
    assertThat(told.correctedBy()).isEqualTo(lead.name());
    assertThat(told.correctedAt()).isAfter(told.ruledAt()).isEqualTo(rejected.decidedAt());
    assertThat(told.disputableUntil())
        .isEqualTo(rejected.disputableUntil())
        .isAfter(told.correctedAt().plus(Duration.ofDays(30)));
    assertThat(FactTopics.await(ClaimApproved.class, second.claimId()).decidedAt())
        .isEqualTo(told.correctedAt());
    AssociationEnded ended = FactTopics.await(AssociationEnded.class, first.claimId());
    assertThat(ended.associationId()).isEqualTo(wrong);
    assertThat(ended.reason()).isEqualTo("RULING_CORRECTED");
    assertThat(FactTopics.await(AssociationStarted.class, second.claimId()).startedAt())
        .isEqualTo(ended.endedAt());
    associations("ACTIVE", second);
  }

  @Test
  void aSupersededHolderGetsItsSubjectBack() {
    reviewer.awards(first.admitted().caseId(), first.claimId());
    UUID caseId = second.admitted().caseId();
    reviewer.awards(caseId, second.claimId());

    corrects(caseId, NONE)
        .statusCode(200)
        .body("holder.claimId", equalTo(first.claimId().toString()))
        .body("parties.decision", equalTo(List.of("RETAINED", "REJECTED")));

    assertThat(FactTopics.await(RulingCorrected.class, first.claimId()).after())
        .isEqualTo("RETAINED");
    List<AssociationStarted> starts =
        PublishedFacts.await(AssociationStarted.class, tenant, 3).stream()
            .filter(started -> started.claim().claimId().equals(first.claimId()))
            .toList();
    assertThat(starts).extracting(AssociationStarted::associationId).doesNotHaveDuplicates();
    assertThat(starts).hasSize(2);
    assertThat(FactTopics.await(ClaimRejected.class, second.claimId()).reason())
        .isEqualTo("INSUFFICIENT_POE");
    associations("ACTIVE", first);
  }

  @Test
  void aCorrectionToNoneRejectsTheOtherClaimAgainForAReasonThatIsTrue() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    corrects(caseId, NONE).statusCode(200);

    RulingCorrected told = FactTopics.await(RulingCorrected.class, second.claimId());
    assertThat(told.before()).isEqualTo("REJECTED");
    assertThat(told.after()).isEqualTo("REJECTED");
    ClaimRejected again =
        FactTopics.awaitEvents(ClaimRejected.class, second.claimId(), 2).getLast().fact();
    assertThat(again.reason()).isEqualTo("INSUFFICIENT_POE").isEqualTo(told.reason());
    assertThat(again.decidedAt()).isEqualTo(told.correctedAt());
    assertThat(again.disputableUntil()).isAfter(again.decidedAt().plus(Duration.ofDays(30)));
  }

  @Test
  void anAwardAfterAll() {
    UUID caseId = first.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer
        .rules(caseId, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200);

    corrects(
            caseId, awarding(first).replace("\"confirm\": [\"REVIEW_MISSING\"]", "\"confirm\": []"))
        .statusCode(409)
        .body("missing", contains("REVIEW_MISSING"));
    corrects(caseId, awarding(first)).statusCode(200);

    assertThat(FactTopics.await(ClaimApproved.class, first.claimId()).confirmed())
        .isEqualTo(List.of("REVIEW_MISSING"));
    associations("ACTIVE", first);
  }

  @Test
  void aCorrectionAfterTheTimeIsRefusedWithTheDate() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    String until = reviewer.reads(caseId).extract().path("ruling.correctableUntil");

    clock.advance(Duration.ofDays(20));
    corrects(caseId, NONE)
        .statusCode(409)
        .body("type", containsString("too-late-to-correct"))
        .body("detail", containsString(until));
    clock.reset();
    corrects(caseId, NONE).statusCode(200);
  }

  @Test
  void aDisputedRulingIsNotCorrected() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    second.disputes(clock.instant());
    UUID dispute =
        FactTopics.awaitEvents(ReviewOpened.class, second.claimId(), 2).getLast().fact().caseId();

    corrects(caseId, NONE).statusCode(409).body("type", containsString("subject-under-review"));

    Person other = Person.lead();
    other.takes(dispute).statusCode(200);
    other
        .rules(dispute, "{\"outcome\": \"HOLDER_RETAINS\", \"rationale\": \"As before.\"}")
        .statusCode(200);
    corrects(caseId, NONE)
        .statusCode(409)
        .body("type", containsString("subject-decided-since"))
        .body("detail", containsString(dispute.toString()));
    corrects(dispute, awarding(second)).statusCode(200);
    associations("ACTIVE", second);
  }

  @Test
  void aDisputeThatArrivesAfterTheCorrectionDoesNotCount() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    String seen = corrects(caseId, awarding(second)).statusCode(200).extract().header("ETag");
    second.disputes(clock.instant());
    second.responds();
    // The comment follows the dispute on the topic, so the service has received the dispute when it
    // has received the comment.
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> reviewer.reads(caseId).body("comments", hasSize(1)));

    post(lead, caseId, awarding(first), seen).then().statusCode(200);
    assertThat(
            FactTopics.awaitEvents(ClaimRejected.class, second.claimId(), 2)
                .getLast()
                .fact()
                .disputableUntil())
        .isNotNull();

    second.disputes(clock.instant());
    UUID dispute =
        FactTopics.awaitEvents(ReviewOpened.class, second.claimId(), 2).getLast().fact().caseId();
    assertThat(dispute).isNotEqualTo(caseId);
  }

  @Test
  void aDeclinedClaimIsNotAwardedByACorrection() {
    UUID caseId = contest();
    String held = reviewer.awards(caseId, first.claimId()).extract().path("holder.associationId");
    lead.sends("{\"reason\": \"CUSTOMER_DECLINED\"}")
        .post("/associations/{id}/termination", held)
        .then()
        .statusCode(200);
    String seen = corrects(caseId, awarding(second)).statusCode(200).extract().header("ETag");

    post(lead, caseId, awarding(first), seen)
        .then()
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"))
        .body("detail", containsString("declined"));
    associations("ACTIVE", second);
  }

  @Test
  void whoRuledAndWhoCorrectedAreRecusedFromTheDispute() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    corrects(caseId, awarding(second)).statusCode(200);
    first.disputes(clock.instant());
    UUID dispute =
        FactTopics.awaitEvents(ReviewOpened.class, first.claimId(), 2).getLast().fact().caseId();

    for (Person recused : List.of(reviewer, lead)) {
      recused.takes(dispute).statusCode(409).body("type", containsString("own-ruling-disputed"));
    }
    Person.reviewer().takes(dispute).statusCode(200);
  }

  @Test
  void onlyALeadCorrectsAndOnlyARuledCase() {
    UUID caseId = contest();
    corrects(caseId, NONE).statusCode(409).body("type", containsString("not-ruled"));
    reviewer.awards(caseId, first.claimId());

    reviewer.sends(NONE).post("/cases/{id}/correction", caseId).then().statusCode(403);
    corrects(caseId, awarding(first))
        .statusCode(409)
        .body("type", containsString("ruling-does-not-fit"));
    corrects(UUID.randomUUID(), NONE).statusCode(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"reason\": \"r\"}",
        "{\"ruling\": {\"outcome\": \"NONE\", \"rationale\": \"r\"}}",
        "{\"ruling\": {\"outcome\": \"NONE\", \"rationale\": \"r\"}, \"reason\": \" \"}",
        "{\"ruling\": {\"outcome\": \"NONE\"}, \"reason\": \"r\"}",
        "{\"ruling\": {\"outcome\": \"NONE\", \"rationale\": \"r\"}, \"reason\": \"r\", \"mood\": 1}"
      })
  void aCorrectionThatMakesNoSenseIsRefused(String correction) {
    corrects(UUID.randomUUID(), correction).statusCode(400);
  }

  @Test
  void anAwardWithoutAClaimIsRefusedByTheNameOfTheField() {
    corrects(
            UUID.randomUUID(),
            "{\"ruling\": {\"outcome\": \"AWARD\", \"rationale\": \"r\"}, \"reason\": \"r\"}")
        .statusCode(400)
        .body("violations.field", contains("ruling.claimId"));
  }

  @Test
  void aRepeatedRequestCorrectsOnce() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    String key = UUID.randomUUID().toString();

    for (String replayed : new String[] {null, "true"}) {
      lead.sends(NONE)
          .header("Idempotency-Key", key)
          .post("/cases/{id}/correction", caseId)
          .then()
          .statusCode(200)
          .header("Idempotent-Replayed", replayed == null ? nullValue() : equalTo(replayed));
    }
    assertThat(FactTopics.awaitEvents(RulingCorrected.class, first.claimId(), 1)).hasSize(1);
  }

  @RepeatedTest(3)
  void ofTwoLeadsAtOnceOneIsRefused() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    String tag = reviewer.reads(caseId).extract().header("ETag");
    Person other = Person.lead();

    List<CompletableFuture<Response>> both = new ArrayList<>();
    both.add(CompletableFuture.supplyAsync(() -> post(lead, caseId, awarding(second), tag)));
    both.add(CompletableFuture.supplyAsync(() -> post(other, caseId, NONE, tag)));
    List<Integer> answers =
        both.stream().map(answer -> answer.join().statusCode()).sorted().toList();

    assertThat(answers).containsExactly(200, 412);
    reviewer
        .asks()
        .get("/associations?tenantId={tenant}", tenant)
        .then()
        .body(
            "items.findAll { it.state == 'ACTIVE' }.size()", equalTo(expectedAssociations(caseId)));
  }

  @Test
  void aCorrectedRulingIsCorrectedAgainOnlyByALeadWhoHasSeenTheCorrection() {
    UUID caseId = contest();
    reviewer.awards(caseId, first.claimId());
    String before = reviewer.reads(caseId).extract().header("ETag");
    String seen = corrects(caseId, awarding(second)).extract().header("ETag");

    corrects(caseId, NONE)
        .statusCode(409)
        .body("type", containsString("ruling-corrected-already"))
        .body("detail", containsString(lead.name()));
    post(lead, caseId, NONE, "*")
        .then()
        .statusCode(409)
        .body("type", containsString("ruling-corrected-already"));
    post(lead, caseId, NONE, before).then().statusCode(412);
    post(lead, caseId, NONE, seen)
        .then()
        .statusCode(200)
        .body("ruling.corrections", hasSize(2))
        .body("holder", nullValue());
    associations("ACTIVE");
  }

  /** The number of associations that the present ruling of the case leaves active: one or none. */
  private int expectedAssociations(UUID caseId) {
    return reviewer.reads(caseId).extract().path("ruling.outcome").equals("AWARD") ? 1 : 0;
  }

  private ValidatableResponse corrects(UUID caseId, String correction) {
    return lead.sends(correction).post("/cases/{id}/correction", caseId).then();
  }

  private static Response post(Person lead, UUID caseId, String correction, String tag) {
    return lead.sends(correction).header("If-Match", tag).post("/cases/{id}/correction", caseId);
  }

  private static String awarding(VerifiedClaim claim) {
    return "{\"ruling\": %s, \"reason\": \"Its acknowledgement was overlooked.\"}"
        .formatted(award(claim.claimId()));
  }

  private void associations(String state, VerifiedClaim... claims) {
    reviewer
        .asks()
        .get("/associations?tenantId={tenant}&state={state}", tenant, state)
        .then()
        .body(
            "items.claimId",
            equalTo(List.of(claims).stream().map(it -> it.claimId().toString()).toList()));
  }

  private UUID contest() {
    UUID caseId = first.admitted().caseId();
    second.admitted();
    return caseId;
  }
}
