package org.cpor.arbitration.reviewer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.arbitration.reviewer.application.Absences;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cases of an absent reviewer go to the substitute, or return to the queue. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class AbsenceComponentTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final String TODAY = "2026-11-20";

  @Inject TestClock clock;
  @Inject Absences absences;

  private final Person reviewer = Person.reviewer();
  private final Person substitute = Person.reviewer();
  private final Person lead = Person.lead();

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private ValidatableResponse sets(
      Person person, String from, String to, @Nullable Person instead) {
    return person
        .sends(
            instead == null
                ? "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to)
                : "{\"from\": \"%s\", \"to\": \"%s\", \"substitute\": \"%s\"}"
                    .formatted(from, to, instead.name()))
        .put("/reviewers/{name}/absence", reviewer.name())
        .then();
  }

  private UUID takenCase() {
    UUID caseId = VerifiedClaim.of("P-1001", UUID.randomUUID()).admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    return caseId;
  }

  private static void signIn(Person... people) {
    for (Person person : people) {
      person.asks().get("/cases/summary").then().statusCode(200);
    }
  }

  @Test
  void theCasesOfAnAbsentReviewerGoToTheSubstitute() {
    UUID caseId = takenCase();
    signIn(substitute);

    sets(reviewer, TODAY, "2026-11-27", substitute)
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("from", equalTo(TODAY))
        .body("to", equalTo("2026-11-27"))
        .body("substitute", equalTo(substitute.name()))
        .body("endsAt", equalTo("2026-11-27T23:00:00Z"))
        .body("setBy", equalTo(reviewer.name()));

    lead.reads(caseId)
        .body("assignee", equalTo(substitute.name()))
        .body("timeline.last().event", equalTo("CASE_ASSIGNED"))
        .body("timeline.last().actor", equalTo(reviewer.name()))
        .body("timeline.last().detail", equalTo(substitute.name()));
  }

  @Test
  void withoutASubstituteTheCasesReturnToTheQueue() {
    UUID caseId = takenCase();

    sets(lead, TODAY, TODAY, null).statusCode(200).body("setBy", equalTo(lead.name()));

    lead.reads(caseId)
        .body("assignee", nullValue())
        .body("timeline.last().event", equalTo("CASE_RETURNED"));
  }

  @Test
  void anAbsentReviewerTakesNoCaseUntilTheAbsenceIsEnded() {
    UUID caseId = takenCase();
    sets(lead, TODAY, "2026-11-23", null).statusCode(200);

    for (ValidatableResponse refused :
        List.of(
            reviewer.takes(caseId),
            reviewer.assigns(caseId, reviewer.name()),
            reviewer.asks().post("/cases/next").then())) {
      refused
          .statusCode(409)
          .contentType("application/problem+json")
          .body("type", endsWith("reviewer-absent"))
          .body(
              "detail",
              equalTo(
                  "You are absent from 2026-11-20 to the end of 2026-11-23. To take cases before,"
                      + " end the absence: DELETE /reviewers/%s/absence."
                          .formatted(reviewer.name())));
    }
    reviewer.asks().delete("/reviewers/{name}/absence", reviewer.name()).then().statusCode(204);
    reviewer.takes(caseId).statusCode(200);
  }

  @Test
  void aLeadWhoIsAbsentDoesNotTakeOverACase() {
    UUID caseId = takenCase();
    lead.sends("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(TODAY, TODAY))
        .put("/reviewers/{name}/absence", lead.name())
        .then()
        .statusCode(200);

    lead.assigns(caseId, lead.name()).statusCode(409).body("type", endsWith("reviewer-absent"));
    lead.reads(caseId).body("assignee", equalTo(reviewer.name()));
  }

  @Test
  void anAbsenceThatIsOverHandsNothingOver() {
    signIn(reviewer, substitute);
    sets(reviewer, "2026-11-21", "2026-11-22", substitute).statusCode(200);
    Instant begin = Instant.parse("2026-11-20T23:00:00Z");
    Instant end = Instant.parse("2026-11-22T23:00:00Z");

    assertThat(absences.toHandOver(begin.minusMillis(1), 1000)).doesNotContain(reviewer.name());
    assertThat(absences.isToHandOver(reviewer.name(), begin.minusMillis(1))).isFalse();
    assertThat(absences.toHandOver(begin, 1000)).contains(reviewer.name());
    assertThat(absences.isToHandOver(reviewer.name(), begin)).isTrue();
    assertThat(absences.isToHandOver(substitute.name(), begin)).isFalse();
    assertThat(absences.toHandOver(end, 1000)).doesNotContain(reviewer.name());
    assertThat(absences.isToHandOver(reviewer.name(), end)).isFalse();
  }

  @Test
  void anAbsenceThatBeginsLaterHandsOverWhenItBegins() {
    signIn(reviewer, substitute);
    sets(reviewer, "2026-11-21", "2026-11-22", substitute).statusCode(200);
    // The day of the absence begins at midnight in Budapest.
    clock.advance(Duration.between(clock.instant(), Instant.parse("2026-11-20T22:50:00Z")));
    UUID caseId = takenCase();
    lead.reads(caseId).body("assignee", equalTo(reviewer.name()));

    clock.advance(Duration.ofMinutes(10));

    await()
        .atMost(TIMEOUT)
        .untilAsserted(() -> lead.reads(caseId).body("assignee", equalTo(substitute.name())));
  }

  @Test
  void aSubstituteWhoIsAbsentOrRecusedGetsNothing() {
    VerifiedClaim claim = VerifiedClaim.of("P-1001", UUID.randomUUID());
    UUID first = claim.admitted().caseId();
    substitute.takes(first).statusCode(200);
    substitute
        .rules(first, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200);
    claim.disputes(Instant.parse("2026-11-20T09:45:00Z"));
    UUID disputed =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact().caseId();
    reviewer.takes(disputed).statusCode(200);
    UUID other = takenCase();

    sets(reviewer, TODAY, TODAY, substitute).statusCode(200);

    lead.reads(disputed).body("assignee", nullValue());
    lead.reads(other).body("assignee", equalTo(substitute.name()));

    reviewer.asks().delete("/reviewers/{name}/absence", reviewer.name()).then().statusCode(204);
    UUID third = takenCase();
    lead.sends("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(TODAY, TODAY))
        .put("/reviewers/{name}/absence", substitute.name())
        .then()
        .statusCode(200);
    sets(reviewer, TODAY, TODAY, substitute).statusCode(200);
    lead.reads(third).body("assignee", nullValue());
  }

  @Test
  void aLeadCannotAssignACaseToAnAbsentReviewer() {
    signIn(reviewer, substitute);
    sets(lead, TODAY, "2026-11-23", substitute).statusCode(200);
    UUID caseId = VerifiedClaim.of("P-1001", UUID.randomUUID()).admitted().caseId();

    lead.assigns(caseId, reviewer.name())
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("reviewer-absent"))
        .body("detail", allOf(containsString("2026-11-23"), containsString(substitute.name())));

    lead.asks().delete("/reviewers/{name}/absence", reviewer.name()).then().statusCode(204);
    lead.assigns(caseId, reviewer.name()).statusCode(200);
  }

  @Test
  void theProblemOfAnAbsentReviewerIsInTheLanguageOfTheCaller() {
    signIn(reviewer);
    sets(reviewer, TODAY, TODAY, null).statusCode(200);

    reviewer
        .asks()
        .header("Accept-Language", "hu")
        .post("/cases/next")
        .then()
        .statusCode(409)
        .body("title", equalTo("A felülvizsgáló távol van"))
        .body("detail", startsWith("Ön 2026-11-20 és 2026-11-20 vége között távol van."));
  }

  @Test
  void aReviewerSetsOnlyItsOwnAbsence() {
    signIn(reviewer, substitute);

    sets(substitute, TODAY, TODAY, null).statusCode(403);
    substitute.asks().delete("/reviewers/{name}/absence", reviewer.name()).then().statusCode(403);
    sets(Person.ofPartner("P-1001"), TODAY, TODAY, null).statusCode(403);
  }

  @Test
  void aSubstituteWhomNobodyKnowsIsRefused() {
    sets(reviewer, TODAY, TODAY, new Person("nobody-knows", ""))
        .statusCode(409)
        .body("type", endsWith("reviewer-unknown"))
        .body("detail", containsString("nobody-knows"));
    lead.sends("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(TODAY, TODAY))
        .put("/reviewers/{name}/absence", "nobody-knows")
        .then()
        .statusCode(404);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 2026-11-20, to",
    "2026-11-18, 2026-11-19, to",
    "2026-11-20, 2027-11-22, to",
    "9999-12-30, 9999-12-31, to",
    "2026-11-20T10:00:00Z, 2026-11-21, from",
    "2026-02-30, 2026-11-21, from"
  })
  void anAbsenceThatMakesNoSenseIsRefused(String from, String to, String field) {
    sets(reviewer, from, to, null)
        .statusCode(400)
        .body("violations.field", equalTo(List.of(field)));
  }

  @Test
  void aReviewerIsNotItsOwnSubstitute() {
    sets(reviewer, TODAY, TODAY, reviewer)
        .statusCode(400)
        .body("violations.field", equalTo(List.of("substitute")));
    reviewer
        .sends("{}")
        .put("/reviewers/{name}/absence", reviewer.name())
        .then()
        .statusCode(400)
        .body("violations.field", equalTo(List.of("from", "to")));
  }

  @Test
  void aWriteBasedOnAnOldAbsenceIsRefused() {
    String first = sets(reviewer, TODAY, TODAY, null).extract().header("ETag");
    sets(reviewer, TODAY, "2026-11-21", null).statusCode(200);

    reviewer
        .sends("{\"from\": \"%s\", \"to\": \"%s\"}".formatted(TODAY, TODAY))
        .header("If-Match", first)
        .put("/reviewers/{name}/absence", reviewer.name())
        .then()
        .statusCode(412);
    String present =
        reviewer
            .asks()
            .get("/reviewers/{name}/absence", reviewer.name())
            .then()
            .statusCode(200)
            .body("to", equalTo("2026-11-21"))
            .extract()
            .header("ETag");
    reviewer
        .asks()
        .header("If-Match", first)
        .delete("/reviewers/{name}/absence", reviewer.name())
        .then()
        .statusCode(412);
    reviewer
        .asks()
        .header("If-Match", present)
        .delete("/reviewers/{name}/absence", reviewer.name())
        .then()
        .statusCode(204);
    reviewer.asks().get("/reviewers/{name}/absence", reviewer.name()).then().statusCode(404);
  }

  @Test
  void theListOfReviewersShowsWhoIsAbsent() {
    signIn(reviewer);
    sets(reviewer, "2026-11-23", "2026-11-24", null).statusCode(200);

    assertThat(ReviewerPages.find(lead, reviewer))
        .containsEntry("absent", false)
        .extractingByKey("absence")
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("from", "2026-11-23");
    sets(reviewer, TODAY, "2026-11-24", null).statusCode(200);
    assertThat(ReviewerPages.find(lead, reviewer)).containsEntry("absent", true);
  }
}
