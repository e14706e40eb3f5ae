package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ClaimRejected;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.ResponseOverdue;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the changes of a case between the first claim and the ruling. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class HearingComponentTest {

  private static final Duration DISPUTE = Duration.ofDays(30);
  private static final Duration A_DAY = Duration.ofHours(25);

  @Inject TestClock clock;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private VerifiedClaim claimOf(String partner) {
    return VerifiedClaim.of(partner + "-" + tenant, tenant, clock.instant());
  }

  @Test
  void aPartyIsReviewedWithAChecklist() {
    VerifiedClaim claim = claimOf("P-1001");
    UUID caseId = claim.admitted().caseId();
    reviewer.reviews(caseId, claim.claimId()).statusCode(409);
    reviewer.takes(caseId);
    String before = reviewer.reads(caseId).extract().header("ETag");

    String after =
        reviewer
            .reviews(caseId, claim.claimId())
            .statusCode(200)
            .body("parties[0].reviews", hasSize(1))
            .body("parties[0].reviews[0].assessment", equalTo("SUFFICIENT"))
            .body("parties[0].reviews[0].checklist.TENANT_NAMED", equalTo(true))
            .body("parties[0].reviews[0].checklist.DATES_CLEAR", equalTo(false))
            .body("parties[0].reviews[0].by", equalTo(reviewer.name()))
            .body("timeline.event", hasItem("PARTY_REVIEWED"))
            .extract()
            .header("ETag");

    assertThat(after).isNotEqualTo(before);
    reviewer
        .reviews(caseId, UUID.randomUUID())
        .statusCode(409)
        .body("type", containsString("not-a-party"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "reviews {}",
        "reviews {\"claimId\": \"x\", \"assessment\": \"SUFFICIENT\"}",
        "reviews {\"claimId\": \"019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10\", \"assessment\": \"GOOD\"}",
        "reviews {\"claimId\": \"019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10\", \"assessment\": \"SUFFICIENT\", \"checklist\": {\"MOOD\": true}}",
        "information-requests {\"claimIds\": [], \"codes\": [\"MISSING_ALL_POE\"]}",
        "information-requests {\"claimIds\": [\"019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10\"], \"codes\": []}",
        "information-requests {\"claimIds\": [\"019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10\"], \"codes\": [\"MONEY\"]}",
        "extension {}",
        "extension {\"reason\": \"LAZINESS\"}"
      })
  void whatMakesNoSenseIsRefused(String request) {
    int space = request.indexOf(' ');

    reviewer
        .sends(request.substring(space + 1))
        .post("/cases/{id}/" + request.substring(0, space), UUID.randomUUID())
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          information-requests | {"claimIds": ["019a9b3e-7c00-7a51-8f7e-3d1f0c5b2a10"], "codes": [$]} | null                                         | codes
          information-requests | {"claimIds": [$], "codes": []}                                       | null                                         | claimIds
          ruling               | {"outcome": "NONE", "rationale": "x", "rejections": {$}}              | "019a9b3e-7c00-7a51-8f7e-3d1f0c5%05d": null  | rejections
          reviews              | {"checklist": {$}}                                                   | "MOOD%05d": null                             | checklist
          """)
  void aListThatIsFarTooLongIsRefusedBeforeItsElementsAreRead(
      String move, String request, String element, String field) {
    String elements =
        IntStream.range(0, 20_000).mapToObj(element::formatted).collect(Collectors.joining(", "));

    Response answer =
        reviewer
            .sends(request.replace("$", elements))
            .request(
                move.equals("ruling") ? Method.PUT : Method.POST,
                "/cases/{id}/" + move,
                UUID.randomUUID());

    answer.then().statusCode(400).body("violations", hasSize(1));
    assertThat(answer.<String>path("violations[0].field")).startsWith(field);
    assertThat(answer.time()).isLessThan(5_000);
  }

  @Test
  void aCaseWaitsForTheAnswersOfAllWhoWereAsked() {
    VerifiedClaim first = claimOf("P-1001");
    VerifiedClaim second = claimOf("P-1002");
    UUID caseId = first.admitted().caseId();
    second.admitted();
    reviewer.takes(caseId);

    reviewer
        .asks(caseId, first.claimId(), second.claimId())
        .statusCode(200)
        .body("state", equalTo("WAITING"))
        .body("requests", hasSize(2));
    reviewer
        .asks(caseId, first.claimId())
        .statusCode(409)
        .body("type", containsString("already-asked"));
    reviewer
        .rules(caseId, award(first.claimId()))
        .statusCode(409)
        .body("missing", contains("REQUEST_OPEN"));
    InformationRequested asked = FactTopics.await(InformationRequested.class, first.claimId());
    assertThat(asked.codes()).containsExactly("MISSING_CUSTOMER_ACKNOWLEDGEMENT");
    assertThat(asked.message()).isEqualTo("Please attach it.");
    assertThat(asked.respondBy()).isAfter(clock.instant().plus(Duration.ofDays(4)));

    UUID comment = first.responds();
    eventually(() ->
        reviewer
            .reads(caseId)
            .body(
                "requests.find { it.claimId == '%s' }.answeredIn".formatted(first.claimId()),
                equalTo(comment.toString())));
    reviewer.reads(caseId).body("state", equalTo("WAITING"));
    second.responds();
    eventually(() -> reviewer.reads(caseId).body("state", equalTo("OPEN")));
    reviewer.rules(caseId, award(first.claimId())).statusCode(200);
  }

  @Test
  void aSilentClaimantIsRejectedAndASilentHolderIsJudgedOnTheDocumentsThatItHas() {
    VerifiedClaim holder = claimOf("P-1000");
    reviewer.awards(holder.admitted().caseId(), holder.claimId());
    VerifiedClaim silent = claimOf("P-1001");
    VerifiedClaim other = claimOf("P-1002");
    UUID caseId = silent.admitted().caseId();
    other.admitted();
    reviewer.takes(caseId);
    reviewer.asks(caseId, holder.claimId(), silent.claimId()).statusCode(200);

    clock.advance(Duration.ofDays(20));

    ClaimRejected rejected = FactTopics.await(ClaimRejected.class, silent.claimId());
    assertThat(rejected.reason()).isEqualTo("NO_PARTNER_RESPONSE");
    assertThat(rejected.disputableUntil())
        .isBetween(
            rejected.decidedAt().plus(DISPUTE), rejected.decidedAt().plus(DISPUTE).plus(A_DAY))
        .satisfies(until ->
            assertThat(until.atZone(ZoneId.of("Europe/Budapest")).toLocalTime())
                .isEqualTo(LocalTime.MIDNIGHT));
    FactTopics.await(ResponseOverdue.class, silent.claimId());
    FactTopics.await(ResponseOverdue.class, holder.claimId());
    reviewer
        .reads(caseId)
        .body("state", equalTo("OPEN"))
        .body("contested", equalTo(true))
        .body("parties.find { it.leftWhy != null }.claimId", equalTo(silent.claimId().toString()));
    Person next = Person.reviewer();
    next.takes(caseId).statusCode(200);
    next.rules(caseId, "{\"outcome\": \"HOLDER_RETAINS\", \"rationale\": \"It works there.\"}")
        .statusCode(200);
    assertThat(FactTopics.awaitEvents(ClaimRejected.class, silent.claimId(), 1)).hasSize(1);
  }

  @Test
  void aWithdrawalEndsTheContestAndTheLastWithdrawalClosesTheCase() {
    VerifiedClaim first = claimOf("P-1001");
    VerifiedClaim second = claimOf("P-1002");
    UUID caseId = first.admitted().caseId();
    second.admitted();

    first.withdraws();
    FactTopics.await(CompetitionEnded.class, second.claimId());
    reviewer.takes(caseId);
    reviewer
        .rules(caseId, award(first.claimId()))
        .statusCode(409)
        .body("detail", containsString("WITHDRAWN"));
    second.withdraws();

    eventually(() -> reviewer.reads(caseId).body("state", equalTo("CLOSED")));
    reviewer.takes(caseId).statusCode(409).body("type", containsString("case-closed"));
  }

  @Test
  void aClaimThatIsWithdrawnBeforeItIsVerifiedIsNotAdmitted() {
    VerifiedClaim withdrawn = claimOf("P-1001");
    VerifiedClaim other = claimOf("P-1002");
    withdrawn.withdraws();
    // The test waits until a later fact on the topic of the withdrawal was consumed. This shows
    // that the withdrawal was consumed too.
    VerifiedClaim marker = VerifiedClaim.of("P-1003", tenant, clock.instant()).on("PRODUCT_X");
    UUID markerCase = marker.admitted().caseId();
    marker.withdraws();
    eventually(() -> reviewer.reads(markerCase).body("state", equalTo("CLOSED")));

    withdrawn.publish();
    UUID caseId = other.admitted().caseId();

    reviewer.reads(caseId).body("parties", hasSize(1)).body("contested", equalTo(false));
  }

  @Test
  void aReviewThatWasMadeInTimeIsExtendedAutomaticallyAndAnotherIsOverdue() {
    VerifiedClaim first = claimOf("P-1001");
    VerifiedClaim second = claimOf("P-1002");
    UUID caseId = first.admitted().caseId();
    Instant due = FactTopics.await(ReviewOpened.class, first.claimId()).reviewDueAt();
    second.admitted();
    reviewer.takes(caseId);
    reviewer.reviews(caseId, first.claimId()).statusCode(200);

    clock.advance(Duration.between(clock.instant(), due).plusSeconds(1));

    ReviewExtended extended = FactTopics.await(ReviewExtended.class, first.claimId());
    assertThat(extended.reason()).isEqualTo("COMPETING_CLAIMS");
    assertThat(extended.reviewDueAt()).isAfter(due.plus(Duration.ofDays(4)));
    assertThat(FactTopics.await(ReviewOverdue.class, second.claimId()).reviewDueAt())
        .isEqualTo(due);
    reviewer
        .reads(caseId)
        .body("overdue", equalTo(true))
        .body("timeline.event", hasItems("REVIEW_DUE_SOON", "REVIEW_OVERDUE", "REVIEW_EXTENDED"));
    clock.advance(Duration.ofHours(1));
    assertThat(FactTopics.awaitEvents(ReviewOverdue.class, second.claimId(), 1)).hasSize(1);
  }

  @Test
  void aReviewerExtendsAReviewAndTheExtensionIsPublished() {
    VerifiedClaim claim = claimOf("P-1001");
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId);

    reviewer
        .sends("{\"reason\": \"WAITING_FOR_CUSTOMER\", \"message\": \"We asked the customer.\"}")
        .post("/cases/{id}/extension", caseId)
        .then()
        .statusCode(200);

    ReviewExtended extended = FactTopics.await(ReviewExtended.class, claim.claimId());
    assertThat(extended.reason()).isEqualTo("WAITING_FOR_CUSTOMER");
    assertThat(extended.message()).isEqualTo("We asked the customer.");
    reviewer.reads(caseId).body("dueAt", equalTo(extended.reviewDueAt().toString()));
  }

  @Test
  void aDisputeIsDecidedByALeadAndOnce() {
    VerifiedClaim winner = claimOf("P-1001");
    VerifiedClaim loser = claimOf("P-1002");
    UUID first = winner.admitted().caseId();
    loser.admitted();
    reviewer.awards(first, winner.claimId());
    assertThat(FactTopics.await(ClaimRejected.class, loser.claimId()).disputableUntil())
        .isNotNull();

    loser.disputes(clock.instant());
    ReviewOpened reopened =
        FactTopics.awaitEvents(ReviewOpened.class, loser.claimId(), 2).getLast().fact();
    UUID second = reopened.caseId();

    assertThat(second).isNotEqualTo(first);
    reviewer.takes(second).statusCode(409).body("type", containsString("own-ruling-disputed"));
    Person other = Person.reviewer();
    other.takes(second).statusCode(200).body("contested", equalTo(true));
    other.reviews(second, loser.claimId()).statusCode(200);
    other
        .rules(second, award(loser.claimId()))
        .statusCode(409)
        .body("type", containsString("lead-required"))
        .body("detail", containsString(loser.claimId().toString()));
    Person lead = Person.lead();
    lead.takes(second).statusCode(409);
    other.asks().delete("/cases/{id}/assignee", second).then().statusCode(200);
    lead.takes(second).statusCode(200);
    lead.rules(second, award(loser.claimId()))
        .statusCode(200)
        .body("holder.claimId", equalTo(loser.claimId().toString()));
    FactTopics.await(ClaimApproved.class, loser.claimId());
  }

  @Test
  void aLostDisputeIsFinal() {
    VerifiedClaim claim = claimOf("P-1001");
    UUID first = claim.admitted().caseId();
    reviewer.takes(first);
    String none = "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}";
    reviewer.rules(first, none).statusCode(200);
    FactTopics.await(ClaimRejected.class, claim.claimId());

    claim.disputes(clock.instant());
    UUID second =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact().caseId();
    Person lead = Person.lead();
    lead.takes(second).statusCode(200);
    lead.rules(second, none).statusCode(200);

    assertThat(
            FactTopics.awaitEvents(ClaimRejected.class, claim.claimId(), 2)
                .getLast()
                .fact()
                .disputableUntil())
        .isNull();
    claim.disputes(clock.instant());
    VerifiedClaim marker = VerifiedClaim.of("P-1003", tenant, clock.instant()).on("PRODUCT_X");
    marker.admitted();
    assertThat(FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2)).hasSize(2);
    reviewer.reads(second).body("assignee", nullValue());
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }
}
