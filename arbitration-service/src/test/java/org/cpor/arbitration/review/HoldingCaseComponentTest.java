package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cpor.arbitration.review.CasePages.list;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reviewer has a case until the lease ends, until the reviewer returns the case, or until a lead
 * assigns it to somebody else.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class HoldingCaseComponentTest {

  @Inject TestClock clock;

  private final Person reviewer = Person.reviewer();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  @Test
  void noOtherReviewerTakesATakenCaseUntilItIsGivenBack() {
    UUID caseId = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));
    Person other = Person.reviewer();

    reviewer.takes(caseId).statusCode(200).body("assignee", equalTo(reviewer.name()));
    other
        .takes(caseId)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", containsString("case-held-by-another"))
        .body("detail", containsString(reviewer.name()));
    other.asks().delete("/cases/{id}/assignee", caseId).then().statusCode(409);

    reviewer
        .asks()
        .delete("/cases/{id}/assignee", caseId)
        .then()
        .statusCode(200)
        .body("assignee", nullValue());
    other.takes(caseId).statusCode(200);
    reviewer
        .reads(caseId)
        .body(
            "timeline.event",
            equalTo(List.of("CLAIM_ADMITTED", "CASE_ASSIGNED", "CASE_RETURNED", "CASE_ASSIGNED")));
  }

  @Test
  void aLeaseThatIsNotRenewedLapses() {
    UUID kept = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));
    UUID lapsing = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));
    reviewer.takes(kept).statusCode(200);
    reviewer.takes(lapsing).statusCode(200);

    clock.advance(Duration.ofMinutes(29));
    reviewer.takes(kept).statusCode(200);
    clock.advance(Duration.ofMinutes(2));

    Person other = Person.reviewer();
    assertThat(list(other, Map.of("assignee", "none"))).contains(lapsing).doesNotContain(kept);
    other.takes(kept).statusCode(409);
    other.takes(lapsing).statusCode(200).body("assignee", equalTo(other.name()));
  }

  @Test
  void aLeadGivesACaseToSomeoneAndTakesItAway() {
    UUID caseId = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));
    Person lead = Person.lead();
    Person other = Person.reviewer();
    reviewer.takes(caseId).statusCode(200);
    other.reads(caseId).statusCode(200);

    lead.assigns(caseId, other.name()).statusCode(200).body("assignee", equalTo(other.name()));
    reviewer.takes(caseId).statusCode(409);
    lead.asks()
        .delete("/cases/{id}/assignee", caseId)
        .then()
        .statusCode(200)
        .body("assignee", nullValue());
  }

  @Test
  void aLeadTakesOverTheCaseOfAnotherReviewerByNamingItself() {
    UUID caseId = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));
    Person lead = Person.lead();
    reviewer.takes(caseId).statusCode(200);

    lead.takes(caseId).statusCode(409).body("type", endsWith("case-held-by-another"));
    lead.assigns(caseId, lead.name())
        .statusCode(200)
        .body("assignee", equalTo(lead.name()))
        .body("timeline.last().event", equalTo("CASE_ASSIGNED"))
        .body("timeline.last().actor", equalTo(lead.name()))
        .body("timeline.last().detail", equalTo(lead.name()));

    reviewer.assigns(caseId, reviewer.name()).statusCode(409);
    lead.assigns(caseId, lead.name()).statusCode(200).body("timeline", hasSize(3));
  }

  @Test
  void aReviewerCannotAssignCasesToOthers() {
    UUID caseId = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));

    reviewer.assigns(caseId, "someone").statusCode(403);
    reviewer.assigns(caseId, reviewer.name()).statusCode(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"assignee\": \" \"}", "{\"assignee\": 7}", "{\"who\": \"x\"}", "[]", "{"})
  void anAssigneeThatMakesNoSenseIsRefused(String body) {
    UUID caseId = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));

    Person.lead()
        .sends(body)
        .put("/cases/{id}/assignee", caseId)
        .then()
        .statusCode(400)
        .contentType("application/problem+json");
  }

  @Test
  void aWriteBasedOnAnOldDocketIsRefused() {
    UUID caseId = open(VerifiedClaim.of("P-1001", UUID.randomUUID()));
    String before = reviewer.reads(caseId).extract().header("ETag");
    String now = reviewer.takes(caseId).extract().header("ETag");

    assertThat(now).isNotEqualTo(before);
    reviewer
        .asks()
        .header("If-Match", before)
        .put("/cases/{id}/assignee", caseId)
        .then()
        .statusCode(412);
    reviewer
        .asks()
        .header("If-Match", now)
        .delete("/cases/{id}/assignee", caseId)
        .then()
        .statusCode(200);
  }

  @Test
  void anUnknownCaseIsNotFound() {
    reviewer.reads(UUID.randomUUID()).statusCode(404);
    reviewer.takes(UUID.randomUUID()).statusCode(404);
    reviewer.asks().get("/cases/no-uuid").then().statusCode(404);
  }

  private static UUID open(VerifiedClaim claim) {
    return claim.admitted().caseId();
  }
}
