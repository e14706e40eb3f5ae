package org.cpor.arbitration.review;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** A case that decides a dispute shows the case in which the claim was rejected. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class PreviousCaseComponentTest {

  private static final Instant DISPUTED_AT = Instant.parse("2026-11-24T08:00:00Z");

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);
  private final VerifiedClaim rival = VerifiedClaim.of("P-1002", tenant);

  @Test
  void aDisputesDocketHasTheWholeCaseInWhichTheClaimWasRejected() {
    UUID first = claim.admitted().caseId();
    rival.admitted();
    reviewer.takes(first);
    reviewer.reviews(first, claim.claimId()).statusCode(200);
    reviewer.asks(first, claim.claimId()).statusCode(200);
    UUID added = UUID.randomUUID();
    UUID answer = claim.responds(List.of(added));
    eventually(() -> reviewer.reads(first).body("state", equalTo("OPEN")));
    reviewer.rules(first, Person.award(rival.claimId())).statusCode(200);

    UUID second = disputed(claim);

    reviewer
        .reads(second)
        .statusCode(200)
        .body("parties.find { it.disputes }.dispute.rejectedIn", equalTo(first.toString()))
        .body("previousCases.caseId", contains(first.toString()))
        .body("previousCases[0].state", equalTo("RULED"))
        .body("previousCases[0].ruling.outcome", equalTo("AWARD"))
        .body("previousCases[0].ruling.claimId", equalTo(rival.claimId().toString()))
        .body("previousCases[0].ruling.rationale", equalTo("Its acknowledgement is signed."))
        .body("previousCases[0].ruling.by", equalTo(reviewer.name()))
        .body(
            "previousCases[0].parties.claimId",
            contains(claim.claimId().toString(), rival.claimId().toString()))
        .body(
            "previousCases[0].parties.rejectionReason",
            contains("AWARDED_TO_ANOTHER_PARTNER", null))
        .body("previousCases[0].parties[0].reviews.notes", contains("Signed."))
        .body(
            "previousCases[0].parties[0].claim.documents.documentId",
            contains(claim.fact().details().proofOfExecution().getLast().toString()))
        .body("previousCases[0].requests.message", contains("Please attach it."))
        .body("previousCases[0].requests.answeredIn", contains(answer.toString()))
        .body("previousCases[0].comments.commentId", hasItem(answer.toString()))
        .body(
            "previousCases[0].comments.find { it.text == 'Here it is.' }.documents.documentId",
            contains(added.toString()))
        .body("previousCases[0].timeline.event", hasItem("CASE_RULED"))
        .body("previousCases[0].previousCases", nullValue())
        .body("laterCases", empty());
    reviewer
        .reads(first)
        .body("previousCases", empty())
        .body("laterCases.caseId", contains(second.toString()))
        .body("laterCases.claimId", contains(claim.claimId().toString()))
        .body("laterCases.state", contains("OPEN"))
        .body("laterCases.disputedAt", contains(DISPUTED_AT.toString()));
  }

  @Test
  void disputesOfOneRejectionShareThePreviousCase() {
    UUID first = claim.admitted().caseId();
    rival.admitted();
    reject(first);

    UUID second = disputed(claim);
    disputed(rival);

    reviewer
        .reads(second)
        .body("parties.dispute.rejectedIn", contains(first.toString(), first.toString()))
        .body("previousCases.caseId", contains(first.toString()));
    reviewer
        .reads(first)
        .body(
            "laterCases.claimId",
            containsInAnyOrder(claim.claimId().toString(), rival.claimId().toString()));
  }

  @Test
  void aPreviousCaseNamesTheOneBeforeIt() {
    UUID first = claim.admitted().caseId();
    reject(first);
    UUID second = disputed(claim);
    rival.admitted();
    Person another = Person.lead();
    another.takes(second).statusCode(200);
    another
        .rules(second, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200);

    UUID third = disputed(rival);

    reviewer
        .reads(third)
        .body("previousCases", hasSize(1))
        .body("previousCases[0].caseId", equalTo(second.toString()))
        .body("previousCases[0].parties[0].dispute.rejectedIn", equalTo(first.toString()));
  }

  private void reject(UUID caseId) {
    reviewer.takes(caseId).statusCode(200);
    reviewer
        .rules(caseId, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200);
  }

  private static UUID disputed(VerifiedClaim rejected) {
    rejected.disputes(DISPUTED_AT);
    return FactTopics.awaitEvents(ReviewOpened.class, rejected.claimId(), 2)
        .getLast()
        .fact()
        .caseId();
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }
}
