package org.cpor.arbitration.review;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.ReviewClock;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.Test;

/** Tests who may extend a review, and how far. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class ExtensionComponentTest {

  private static final String AFTER_10_DAYS = "2026-12-04T23:00:00Z";
  private static final String AFTER_14_DAYS = "2026-12-10T23:00:00Z";
  private static final String AFTER_15_DAYS = "2026-12-11T23:00:00Z";

  @Inject DataSource database;

  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", UUID.randomUUID());

  private static ValidatableResponse extend(Person person, UUID caseId) {
    return person
        .sends("{\"reason\": \"WAITING_FOR_CUSTOMER\"}")
        .post("/cases/{id}/extension", caseId)
        .then();
  }

  private void leadTakesFrom(UUID caseId) {
    lead.asks().delete("/cases/{id}/assignee", caseId).then().statusCode(200);
    lead.takes(caseId).statusCode(200);
  }

  @Test
  void aReasonThatIsNotTrueInTheCaseIsRefused() {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId);

    for (String reason : List.of("COMPETING_CLAIMS", "WORKING_WITH_CURRENT_HOLDER")) {
      reviewer
          .sends("{\"reason\": \"%s\"}".formatted(reason))
          .post("/cases/{id}/extension", caseId)
          .then()
          .statusCode(409)
          .body("type", endsWith("extension-reason-does-not-fit"))
          .body("detail", containsString(reason));
    }
  }

  @Test
  void aReviewerExtendsOnceAndALeadAgainUpToTheLimit() {
    UUID caseId = claim.admitted().caseId();
    reviewer
        .takes(caseId)
        .body("parties[0].extension.limit", equalTo(AFTER_15_DAYS))
        .body("parties[0].extension.given", equalTo(0))
        .body("parties[0].extension.possibleBy", equalTo("REVIEWER"));

    extend(reviewer, caseId)
        .statusCode(200)
        .body("parties[0].dueAt", equalTo(AFTER_10_DAYS))
        .body("parties[0].extension.given", equalTo(1))
        .body("parties[0].extension.possibleBy", equalTo("REVIEW_LEAD"));
    extend(reviewer, caseId)
        .statusCode(409)
        .contentType("application/problem+json")
        .body("type", endsWith("lead-required"))
        .body("detail", allOf(containsString("review lead"), containsString(AFTER_15_DAYS)));
    leadTakesFrom(caseId);
    extend(lead, caseId)
        .statusCode(200)
        .body("parties[0].dueAt", equalTo(AFTER_15_DAYS))
        .body("parties[0].extension.given", equalTo(2))
        .body("parties[0].extension.possibleBy", nullValue());
    extend(lead, caseId)
        .statusCode(409)
        .body("type", endsWith("extension-exhausted"))
        .body("detail", allOf(containsString("Nobody"), containsString(AFTER_15_DAYS)));

    lead.reads(caseId)
        .body("timeline.findAll { it.event == 'REVIEW_EXTENDED' }", hasSize(2))
        .body(
            "timeline.findAll { it.event == 'REVIEW_EXTENDED' }.actor",
            equalTo(List.of(reviewer.name(), lead.name())));
    assertThat(FactTopics.awaitEvents(ReviewExtended.class, claim.claimId(), 2))
        .extracting(event -> event.fact().reviewDueAt().toString())
        .containsExactly(AFTER_10_DAYS, AFTER_15_DAYS);
  }

  @Test
  void thePublishedDueDatesHaveTheDaysThatWereCounted() {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId).statusCode(200);
    extend(reviewer, caseId).statusCode(200);

    ReviewClock first =
        requireNonNull(
            FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 1)
                .getFirst()
                .fact()
                .reviewClock());
    ReviewClock next =
        requireNonNull(FactTopics.await(ReviewExtended.class, claim.claimId()).reviewClock());

    assertThat(first.businessDays()).isEqualTo(5);
    assertThat(first.days()).filteredOn(ReviewClock.Day::counted).hasSize(5);
    assertThat(first.days().getFirst().kind()).isEqualTo("DAY_OF_FILING");
    assertThat(next.businessDays()).isEqualTo(5);
    assertThat(next.days().getFirst())
        .isEqualTo(
            new ReviewClock.Day(
                LocalDate.of(2026, 11, 27), false, "EARLIER_DUE_DATE", "earlier due date"));
  }

  @Test
  void aClaimOf2023IsReviewedWithinFourteenBusinessDays() throws SQLException {
    UUID caseId = claim.admitted().caseId();
    execute("update claim set policy = '2023' where claim_id = '%s'".formatted(claim.claimId()));
    lead.takes(caseId).statusCode(200);
    extend(lead, caseId).statusCode(200).body("parties[0].dueAt", equalTo(AFTER_10_DAYS));

    extend(lead, caseId)
        .statusCode(200)
        .body("parties[0].dueAt", equalTo(AFTER_14_DAYS))
        .body("parties[0].dueClock.days.findAll { it.counted }", hasSize(4))
        .body("parties[0].dueClock.days[0].why", equalTo("earlier due date"));

    extend(lead, caseId)
        .statusCode(409)
        .body("type", endsWith("extension-exhausted"))
        .body("detail", containsString("14 business days from its submission"));
  }

  @Test
  void theLimitOfADisputeIsCountedFromTheDispute() {
    UUID first = claim.admitted().caseId();
    reviewer.takes(first);
    reviewer
        .rules(first, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200)
        .body("parties[0].extension", nullValue());
    claim.disputes(Instant.parse("2026-11-27T10:00:00Z"));
    UUID second =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact().caseId();

    // Saturday, 12 December 2026, is a business day by decree.
    lead.takes(second)
        .statusCode(200)
        .body("parties[0].dueAt", equalTo(AFTER_10_DAYS))
        .body("parties[0].extension.limit", equalTo("2026-12-17T23:00:00Z"));
    extend(lead, second).statusCode(200).body("parties[0].dueAt", equalTo(AFTER_15_DAYS));
  }

  @Test
  void extensionsAndDisputesFromBeforeTheyWereCountedAreCounted() throws SQLException {
    EarlierVersion earlier = EarlierVersion.at("24", database, "before_v29");
    UUID id = UUID.randomUUID();
    earlier.openCase(id, "2026-11-13T23:00:00Z");
    earlier.execute(
        """
        insert into before_v29.claim (claim_id, tenant_id, partner_id, locale, revision, mpn_id, domain,
            solution_area, activity, product, proof_of_execution, documents, warnings, filed_at, policy,
            first_review_due_at, first_review_region, first_review_zone, first_review_days)
          values ('%1$s', '%1$s', 'P-1001', 'hu', 1, '4567890', 'a.example', 'BUSINESS_APPLICATIONS',
            'USAGE', 'POWER_BI', '{}', '[]', '{}', '2026-10-22T22:30:00Z', '2021',
            '2026-10-30T23:00:00Z', 'HU', 'Europe/Budapest', '{}');
        insert into before_v29.party (case_id, claim_id, role, joined_at, due_at, told, extended,
            disputes, due_region, due_zone, due_days)
          values ('%1$s', '%1$s', 'CLAIMANT', '2026-10-22T22:30:00Z', '2026-11-13T23:00:00Z', 'NONE',
            true, true, 'HU', 'Europe/Budapest', '{}');
        insert into before_v29.dispute (claim_id, case_id, justification, documents, disputed_at)
          values ('%1$s', '%1$s', 'We were first.', '{}', '2026-10-21T22:30:00Z');
        insert into before_v29.case_event (event_id, case_id, happened_at, kind, actor, claim_id)
          values (1, '%1$s', '2026-10-23T09:00:00Z', 'REVIEW_EXTENDED', null, '%1$s'),
                 (2, '%1$s', '2026-10-24T09:00:00Z', 'REVIEW_EXTENDED', 'anna', '%1$s'),
                 (3, '%1$s', '2026-10-25T09:00:00Z', 'REVIEW_EXTENDED', 'anna', '%1$s'),
                 (4, '%1$s', '2026-10-25T09:00:00Z', 'PARTY_REVIEWED', 'anna', '%1$s')\
        """
            .formatted(id));

    earlier.migrateTo("29");

    assertThat(earlier.text("select extensions_given from before_v29.party")).isEqualTo("2");
    assertThat(earlier.text("select disputed_at = '2026-10-21T22:30:00Z' from before_v29.party"))
        .isEqualTo("t");
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
