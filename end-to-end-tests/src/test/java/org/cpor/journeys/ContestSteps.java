package org.cpor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.events.fact.FactType.ASSOCIATION_STARTED;
import static org.cpor.events.fact.FactType.CLAIM_APPROVED;
import static org.cpor.events.fact.FactType.CLAIM_REJECTED;
import static org.cpor.events.fact.FactType.CLAIM_SUBMITTED;
import static org.cpor.events.fact.FactType.CLAIM_VERIFIED;
import static org.cpor.events.fact.FactType.COMPETING_CLAIM_DETECTED;
import static org.cpor.events.fact.FactType.EVIDENCE_ADDED;
import static org.cpor.events.fact.FactType.EVIDENCE_CHECKED;
import static org.cpor.events.fact.FactType.INFORMATION_REQUESTED;
import static org.cpor.events.fact.FactType.PARTNER_RESPONDED;
import static org.cpor.events.fact.FactType.REVIEW_OPENED;
import static org.cpor.events.fact.FactType.SUBSCRIPTION_LAPSED;
import static org.cpor.journeys.Answers.isProblem;
import static org.cpor.journeys.Answers.texts;
import static org.cpor.journeys.CaseClient.award;
import static org.cpor.journeys.CaseClient.party;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.VerificationFact.EvidenceChecked;
import org.cpor.stack.client.Answer;

/**
 * The claims of two rivals compete, and a reviewer awards the subject to the claim of the Hungarian
 * partner.
 */
final class ContestSteps {

  static final String QUESTION = "Which solution did you deliver?";
  static final String ANSWER = "The forecasting app, see the attached description.";
  static final String RATIONALE = "The first claim names the people who did the work.";

  private static final Duration MONTH = Duration.ofDays(30);

  private final RivalClaims rivals;
  private final FollowedClaim hungarian;
  private final FollowedClaim english;
  private final CaseClient anna;
  private String evidence = "";

  ContestSteps(RivalClaims rivals) {
    this.rivals = rivals;
    hungarian = rivals.hungarian;
    english = rivals.english;
    anna = rivals.undecidedCaseFor("anna");
  }

  CaseClient reviewedCase() {
    return anna;
  }

  void theClaimsCompete() {
    competes(hungarian, "munkanap");
    competes(english, "business day");
    assertThat(hungarian.comment("COMPETING_CLAIM_DETECTED"))
        .contains("egy másik partner is igényt tart", "A partnerek kilétét egymás előtt nem");
    assertThat(english.comment("COMPETING_CLAIM_DETECTED"))
        .contains("Another partner also lays claim", "We do not tell either of you who");
    rivals.knowNothingOfEachOther();
  }

  private static void competes(FollowedClaim claim, String whyCounted) {
    claim.publishes(CLAIM_SUBMITTED, CLAIM_VERIFIED, REVIEW_OPENED, COMPETING_CLAIM_DETECTED);
    claim.hears("CLAIM_VERIFIED", "REVIEW_OPENED", "COMPETING_CLAIM_DETECTED");
    claim.tells(told -> {
      assertThat(told.path("status").asText()).isEqualTo("UNDER_REVIEW");
      assertThat(told.path("competing").asBoolean()).isTrue();
      assertThat(told.has("association")).isFalse();
      assertThat(told.has("disputableUntil")).isFalse();
      JsonNode clock = told.path("reviewClock");
      assertThat(clock.path("businessDays").asInt()).isEqualTo(5);
      assertThat(clock.path("days"))
          .filteredOn(day -> day.path("counted").asBoolean())
          .hasSize(5)
          .anySatisfy(day -> assertThat(day.path("why").asText()).startsWith(whyCounted));
    });
  }

  void laterEvidenceIsChecked() {
    evidence =
        hungarian.upload(
            "igazolas.txt",
            RivalClaims.ACKNOWLEDGEMENT,
            rivals.acknowledgedBefore(MONTH.multipliedBy(14)));
    hungarian.adds(evidence);

    hungarian.publishes(EVIDENCE_ADDED, EVIDENCE_CHECKED);
    assertThat(hungarian.newest(EvidenceChecked.class).findings())
        .extracting(finding -> finding.documentId() + " " + finding.code())
        .containsExactly(evidence + " POE_STALE");
    hungarian.hears("EVIDENCE_CHECKED");
    assertThat(hungarian.comment("EVIDENCE_CHECKED"))
        .startsWith("Ellenőriztük a kérelemhez utólag csatolt dokumentumokat")
        .contains("igazolas.txt");
    assertThat(hungarian.json().path("proofOfExecution"))
        .extracting(JsonNode::asText)
        .contains(evidence);
    english.hasNoNews();
    rivals.knowNothingOfEachOther();
  }

  void reviewersSeeWhatDiffers() {
    JsonNode docket =
        anna.awaitDocket(it -> party(it, hungarian).path("documents").findValue("check") != null);
    assertThat(party(docket, hungarian).path("documents"))
        .filteredOn(document -> document.path("documentId").asText().equals(evidence))
        .singleElement()
        .satisfies(document -> {
          assertThat(document.path("addedWith").asText()).isEqualTo("EVIDENCE");
          assertThat(document.path("current").asBoolean(true)).isFalse();
          assertThat(document.path("check").path("findings").toString())
              .isEqualTo("[\"POE_STALE\"]");
        });
    JsonNode comparison = anna.comparison();
    assertThat(comparison.path("fields"))
        .filteredOn(field -> !field.path("same").asBoolean())
        .extracting(field -> field.path("name").asText())
        .containsExactlyInAnyOrder("ACTIVITY", "MPN", "PRIORITY_DATE");
    assertThat(comparison.path("sharedContacts"))
        .singleElement()
        .satisfies(shared ->
            assertThat(shared.findValuesAsText("email"))
                .containsExactly(rivals.customersAddress, rivals.customersAddress));
    assertThat(comparison.path("sharedFiles"))
        .singleElement()
        .satisfies(shared -> {
          assertThat(texts(shared.path("copies"), "claimId"))
              .containsExactlyInAnyOrder(hungarian.id(), english.id());
          assertThat(texts(shared.path("copies"), "documentId")).contains(evidence);
        });
    assertThat(texts(comparison.path("documentAges").path(0).path("newest"), "claimId"))
        .containsExactly(english.id(), hungarian.id());
    assertThat(texts(comparison.path("periodRelations"), "relation")).containsExactly("EARLIER");
  }

  void theEnglishPartnerAnswers() {
    anna.takes().expect(200);
    anna.asks(english, "MISSING_PARTNER_SOLUTION", QUESTION);
    english.publishes(INFORMATION_REQUESTED);
    english.becomes("ACTION_REQUIRED");
    english.hears("INFORMATION_REQUESTED");
    assertThat(english.comment("INFORMATION_REQUESTED"))
        .contains("Your solution:", "The reviewer writes: " + QUESTION);

    english.answers(
        ANSWER, english.upload("solution.txt", "The forecasting app.", Map.of("kind", "OTHER")));
    english.publishes(PARTNER_RESPONDED, EVIDENCE_CHECKED);
    assertThat(english.newest(EvidenceChecked.class).findings()).isEmpty();
    english.becomes("UNDER_REVIEW");
    english.hears("PARTNER");
    anna.awaitDocket(docket -> docket.path("requests").path(0).has("answeredIn"));
    hungarian.hasNoNews();
    rivals.knowNothingOfEachOther();
  }

  void anAwardOnASuspendedSubscriptionIsRefused() {
    rivals.subscriptions.first("SUSPENDED");
    hungarian.publishes(SUBSCRIPTION_LAPSED);
    english.publishes(SUBSCRIPTION_LAPSED);
    anna.awaitDocket(docket -> docket.findValuesAsText("subscriptionEnded").size() == 2);
    ObjectNode award = award(hungarian, RATIONALE);

    Answer refused = isProblem(anna.rules(award), 409);
    assertThat(refused.text("type")).endsWith("/ruling-needs-confirmation");
    assertThat(refused.body().path("missing").toString())
        .isEqualTo("[\"REVIEW_MISSING\",\"SUBSCRIPTION_ENDED\"]");
    assertThat(texts(refused.body().path("reasons"), "message"))
        .allSatisfy(reason -> assertThat(reason).contains(hungarian.id()));
    anna.reviews("Names the team.", hungarian);
    anna.reviews("Describes the app.", english);
    assertThat(isProblem(anna.rules(award), 409).body().path("missing").toString())
        .isEqualTo("[\"SUBSCRIPTION_ENDED\"]");
    for (FollowedClaim claim : List.of(hungarian, english)) {
      claim.hasNoNews();
      claim.becomes("UNDER_REVIEW");
    }
  }

  void theAwardIsConfirmed() {
    ObjectNode award = award(hungarian, RATIONALE);
    award.putArray("confirm").add("SUBSCRIPTION_ENDED");
    JsonNode docket = anna.rules(award).expect(200).body();

    assertThat(docket.path("ruling").path("confirmed").toString())
        .isEqualTo("[\"SUBSCRIPTION_ENDED\"]");
    assertThat(docket.path("ruling").path("by").asText()).isEqualTo("anna");
    assertThat(docket.path("ruling").path("rationale").asText()).isEqualTo(RATIONALE);
    hungarian.publishes(CLAIM_APPROVED, ASSOCIATION_STARTED);
    ClaimApproved approved = hungarian.newest(ClaimApproved.class);
    assertThat(approved.confirmed()).isEqualTo(List.of("SUBSCRIPTION_ENDED"));
    assertThat(approved.confirmedBy()).isEqualTo("anna");
    hungarian.holdsItsSubject();
    english.publishes(CLAIM_REJECTED);
    english.isRejected("REJECTED", "AWARDED_TO_ANOTHER_PARTNER", "awarded it to that partner");
    assertThat(english.newest(ClaimRejected.class).disputableUntil())
        .isAfter(approved.decidedAt().plus(MONTH));
    hungarian.hears("CLAIM_APPROVED");
    assertThat(hungarian.comment("CLAIM_APPROVED")).startsWith("Jóváhagytuk a kérelmet.");
    english.hears("CLAIM_REJECTED");
    assertThat(english.comment("CLAIM_REJECTED"))
        .contains("belongs to another partner", "you can dispute it once");
    rivals.knowNothingOfEachOther();
  }
}
