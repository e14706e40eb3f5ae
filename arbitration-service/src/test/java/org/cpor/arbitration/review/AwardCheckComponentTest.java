package org.cpor.arbitration.review;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.Person.award;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ClaimApproved;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An award needs confirmations if reviews or documents are missing. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AwardCheckComponentTest {

  private final UUID tenant = UUID.randomUUID();
  private final VerifiedClaim first = VerifiedClaim.of("P-1001-" + tenant, tenant);
  private final VerifiedClaim second = VerifiedClaim.of("P-1002-" + tenant, tenant);
  private final Person reviewer = Person.reviewer();

  @Test
  void anAwardAsksForTheReviewOfEveryParty() {
    UUID caseId = first.admitted().caseId();
    second.admitted();
    reviewer.takes(caseId).statusCode(200);
    reviewer.reviews(caseId, first.claimId()).statusCode(200);

    refused(caseId, first)
        .body("missing", contains("REVIEW_MISSING"))
        .body("reasons.code", contains("REVIEW_MISSING"))
        .body(
            "reasons.message",
            contains("The proof of these claims was not reviewed: " + second.claimId() + "."))
        .body("detail", containsString("Confirm REVIEW_MISSING to rule anyway."));

    reviewer.reviews(caseId, second.claimId()).statusCode(200);
    unconfirmed(caseId, first).statusCode(200).body("ruling.confirmed", equalTo(List.of()));
  }

  @Test
  void theHolderHasToBeReviewedInTheNewCaseToo() {
    reviewer.awards(first.admitted().caseId(), first.claimId());
    UUID caseId = second.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer.reviews(caseId, second.claimId()).statusCode(200);

    refused(caseId, second)
        .body("missing", contains("REVIEW_MISSING"))
        .body("detail", containsString(first.claimId().toString()));
  }

  @Test
  void anAwardAsksForSomeProof() {
    VerifiedClaim bare = first.withoutDocuments();
    UUID caseId = bare.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);

    refused(caseId, bare).body("missing", contains("REVIEW_MISSING", "PROOF_MISSING"));
    reviewer
        .rules(caseId, award(bare.claimId()))
        .statusCode(409)
        .body("missing", contains("PROOF_MISSING"))
        .body("reasons.message", contains("Claim " + bare.claimId() + " has no document."));

    reviewer
        .rules(
            caseId,
            award(bare.claimId())
                .replace("REVIEW_MISSING\"", "REVIEW_MISSING\", \"PROOF_MISSING\""))
        .statusCode(200)
        .body("ruling.confirmed", contains("PROOF_MISSING", "REVIEW_MISSING"));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aDocumentOfACommentOrADisputeIsProof(boolean disputed) {
    VerifiedClaim bare = first.withoutDocuments();
    UUID opened = bare.admitted().caseId();
    reviewer.takes(opened).statusCode(200);
    UUID caseId = opened;
    Person decider = reviewer;
    if (disputed) {
      reviewer
          .rules(opened, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing to show.\"}")
          .statusCode(200);
      bare.disputes(List.of(UUID.randomUUID()), Instant.parse("2026-11-27T09:30:00Z"));
      caseId =
          FactTopics.awaitEvents(ReviewOpened.class, bare.claimId(), 2).getLast().fact().caseId();
      decider = Person.lead();
      decider.takes(caseId).statusCode(200);
    } else {
      bare.responds(List.of(UUID.randomUUID()));
      await().untilAsserted(() -> reviewer.reads(opened).body("comments", hasSize(1)));
    }

    decider.rules(caseId, award(bare.claimId())).statusCode(200);
  }

  @Test
  void anOpenRequestHasToBeConfirmedAndIsClosedByTheRuling() {
    reviewer.awards(first.admitted().caseId(), first.claimId());
    UUID caseId = second.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    reviewer.asks(caseId, first.claimId(), second.claimId()).statusCode(200);
    String respondBy = reviewer.reads(caseId).extract().path("requests[0].respondBy");

    reviewer
        .rules(caseId, award(second.claimId()))
        .statusCode(409)
        .body("type", equalTo("https://cpor.example/problems/ruling-needs-confirmation"))
        .body("missing", contains("REQUEST_OPEN"))
        .body(
            "reasons.message",
            contains(
                Stream.of(first, second)
                    .map(claim ->
                        "Claim %s has until %s to answer a request, which the ruling closes."
                            .formatted(claim.claimId(), respondBy))
                    .collect(joining(" "))));
    for (String outcome : List.of("HOLDER_RETAINS", "NONE")) {
      reviewer
          .rules(caseId, "{\"outcome\": \"%s\", \"rationale\": \"None.\"}".formatted(outcome))
          .statusCode(409)
          .body("missing", contains("REQUEST_OPEN"));
    }

    reviewer
        .rules(
            caseId,
            award(second.claimId())
                .replace("REVIEW_MISSING\"", "REVIEW_MISSING\", \"REQUEST_OPEN\""))
        .statusCode(200)
        .body("state", equalTo("RULED"))
        .body("ruling.confirmed", contains("REQUEST_OPEN", "REVIEW_MISSING"))
        .body("ruling.by", equalTo(reviewer.name()))
        .body("requests.closedAt", everyItem(notNullValue()))
        .body("requests.answeredIn", everyItem(nullValue()))
        .body("timeline.findAll { it.event == 'REQUEST_CLOSED' }", hasSize(2))
        .body("timeline.find { it.event == 'REQUEST_CLOSED' }.actor", equalTo(reviewer.name()));
    ClaimApproved approved = FactTopics.await(ClaimApproved.class, second.claimId());
    assertThat(approved.confirmed()).containsExactly("REQUEST_OPEN", "REVIEW_MISSING");
    assertThat(approved.confirmedBy()).isEqualTo(reviewer.name());
  }

  private ValidatableResponse refused(UUID caseId, VerifiedClaim claim) {
    return unconfirmed(caseId, claim)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", equalTo("https://cpor.example/problems/ruling-needs-confirmation"));
  }

  private ValidatableResponse unconfirmed(UUID caseId, VerifiedClaim claim) {
    return reviewer.rules(
        caseId,
        award(claim.claimId()).replace("\"confirm\": [\"REVIEW_MISSING\"]", "\"confirm\": []"));
  }
}
