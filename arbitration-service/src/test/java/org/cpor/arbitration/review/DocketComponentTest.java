package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.CompetitionEnded;
import org.cpor.events.fact.ArbitrationFact.InformationRequested;
import org.cpor.events.fact.ArbitrationFact.ReviewExtended;
import org.cpor.events.fact.ArbitrationFact.ReviewOpened;
import org.cpor.events.fact.AttachedDocument;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests how the docket shows the partners' texts, and how due dates were counted. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class DocketComponentTest {

  private static final String ACKNOWLEDGEMENT = "CUSTOMER_ACKNOWLEDGEMENT";

  @Inject DataSource database;

  private final UUID tenant = UUID.randomUUID();
  private final Person reviewer = Person.reviewer();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", tenant);

  private static AttachedDocument document(String kind, @Nullable LocalDate acknowledgedOn) {
    return new AttachedDocument(
        UUID.randomUUID(),
        kind,
        "Költségterv \"végleges\".pdf",
        "application/pdf",
        48_211,
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        acknowledgedOn);
  }

  @Test
  void aPartysDocumentsAreListedWithTheUrlsOfTheirContent() {
    AttachedDocument work = document("STATEMENT_OF_WORK", null);
    VerifiedClaim documented = claim.with(work);
    UUID unknown = documented.fact().details().proofOfExecution().getLast();

    UUID caseId = documented.admitted().caseId();

    reviewer
        .reads(caseId)
        .statusCode(200)
        .body(
            "parties[0].claim.documents.documentId",
            contains(work.documentId().toString(), unknown.toString()))
        .body("parties[0].claim.documents[0].kind", equalTo("STATEMENT_OF_WORK"))
        .body("parties[0].claim.documents[0].fileName", equalTo(work.fileName()))
        .body("parties[0].claim.documents[0].mediaType", equalTo("application/pdf"))
        .body("parties[0].claim.documents[0].size", equalTo(48_211))
        .body("parties[0].claim.documents[0].sha256", equalTo(work.sha256()))
        .body("parties[0].claim.documents[0].acknowledgedOn", nullValue())
        .body("parties[0].claim.documents[0].current", nullValue())
        .body(
            "parties[0].claim.documents[0].content",
            equalTo("/documents/" + work.documentId() + "/content"))
        .body("parties[0].claim.documents[0].addedAt", equalTo("2026-11-20T09:30:00Z"))
        .body("parties[0].claim.documents[0].addedBy", equalTo("P-1001"))
        .body("parties[0].claim.documents[0].addedWith", equalTo("FILING"))
        .body("parties[0].documents.documentId", contains(work.documentId().toString()))
        .body("parties[0].claim.documents[1].kind", nullValue())
        .body(
            "parties[0].claim.documents[1].content", equalTo("/documents/" + unknown + "/content"));
  }

  @Test
  void anAcknowledgementSaysWhetherItIsWithinThePolicysMonths() {
    LocalDate filedOn = LocalDate.parse("2026-11-20");
    VerifiedClaim documented =
        claim.with(
            document(ACKNOWLEDGEMENT, filedOn.minusMonths(12)),
            document(ACKNOWLEDGEMENT, filedOn.minusMonths(12).minusDays(1)),
            document(ACKNOWLEDGEMENT, null),
            document("OTHER", filedOn));

    reviewer
        .reads(documented.admitted().caseId())
        .body("parties[0].claim.documents[0].acknowledgedOn", equalTo("2025-11-20"))
        .body("parties[0].claim.documents.current", contains(true, false, null, null, null));
  }

  @Test
  void theDocketHasTheHoldersDocumentsToo() {
    AttachedDocument held = document(ACKNOWLEDGEMENT, LocalDate.parse("2026-05-04"));
    VerifiedClaim holder = claim.with(held);
    reviewer.awards(holder.admitted().caseId(), holder.claimId());

    UUID contested = VerifiedClaim.of("P-1002", tenant).admitted().caseId();

    reviewer
        .reads(contested)
        .body("contested", equalTo(true))
        .body("parties[0].role", equalTo("HOLDER"))
        .body("parties[0].claim.documents[0].fileName", equalTo(held.fileName()))
        .body("parties[0].claim.documents[0].current", equalTo(true))
        .body("parties[0].dueAt", nullValue())
        .body("parties[0].dueClock", nullValue());
  }

  @Test
  void anAnswerIsReadWithItsDocuments() {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId);
    reviewer.asks(caseId, claim.claimId()).statusCode(200);
    UUID added = UUID.randomUUID();

    UUID comment = claim.responds(List.of(added));

    eventually(() -> reviewer.reads(caseId).body("comments", hasSize(1)));
    reviewer
        .reads(caseId)
        .body("requests[0].answeredIn", equalTo(comment.toString()))
        .body("comments[0].commentId", equalTo(comment.toString()))
        .body("comments[0].claimId", equalTo(claim.claimId().toString()))
        .body("comments[0].text", equalTo("Here it is."))
        .body("comments[0].documents[0].documentId", equalTo(added.toString()))
        .body("comments[0].documents[0].content", equalTo("/documents/" + added + "/content"));
  }

  @Test
  void theDeadlineForAnAnswerIsExplained() throws SQLException {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId);
    reviewer
        .asks(caseId, claim.claimId())
        .body("requests[0].clock.region", equalTo("HU"))
        .body("requests[0].clock.zone", equalTo("Europe/Budapest"))
        .body("requests[0].clock.days[0].kind", equalTo("DAY_OF_REQUEST"))
        .body("requests[0].clock.days[0].why", equalTo("day of the request"))
        .body("requests[0].clock.days.findAll { it.counted }", hasSize(5));
    InformationRequested asked = FactTopics.await(InformationRequested.class, claim.claimId());
    reviewer.reads(caseId).body("requests[0].respondBy", equalTo(asked.respondBy().toString()));

    execute(
        """
        update information_request set respond_by_region = 'XX', respond_by_zone = 'Asia/Kathmandu',
          respond_by_days = '{2026-11-23 CLOSURE moved house}' where claim_id = '%s'\
        """
            .formatted(claim.claimId()));

    reviewer
        .reads(caseId)
        .body("requests[0].clock.region", equalTo("XX"))
        .body("requests[0].clock.days.why", contains("moved house"));
  }

  @Test
  void aDeadlineWithoutAStoredCountHasNoDays() throws SQLException {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId);
    reviewer.asks(caseId, claim.claimId()).statusCode(200);

    execute(
        "update information_request set respond_by_days = '{}' where claim_id = '%s'"
            .formatted(claim.claimId()));

    reviewer.reads(caseId).statusCode(200).body("requests[0].clock", nullValue());
  }

  @Test
  void anExtensionIsExplainedAndTheFirstReviewStaysExplained() throws SQLException {
    UUID caseId = claim.admitted().caseId();
    reviewer
        .reads(caseId)
        .body("parties[0].dueAt", equalTo("2026-11-27T23:00:00Z"))
        .body("parties[0].dueClock.days[0].date", equalTo("2026-11-20"));
    reviewer.takes(caseId);

    reviewer
        .sends("{\"reason\": \"WAITING_FOR_CUSTOMER\"}")
        .post("/cases/{id}/extension", caseId)
        .then()
        .statusCode(200);

    ReviewExtended extended = FactTopics.await(ReviewExtended.class, claim.claimId());
    assertThat(extended.reviewDueAt()).isEqualTo("2026-12-04T23:00:00Z");
    reviewer
        .reads(caseId)
        .body("parties[0].firstReviewDueAt", equalTo("2026-11-27T23:00:00Z"))
        .body("parties[0].clock.days[0].date", equalTo("2026-11-20"))
        .body("parties[0].dueAt", equalTo("2026-12-04T23:00:00Z"))
        .body("parties[0].dueClock.policy", equalTo("2021"))
        .body("parties[0].dueClock.days[0].date", equalTo("2026-11-27"))
        .body("parties[0].dueClock.days[0].why", equalTo("earlier due date"))
        .body("parties[0].dueClock.days[1].kind", equalTo("WEEKEND"))
        .body("parties[0].dueClock.days.findAll { it.counted }", hasSize(5));

    execute(
        "update party set due_days = '{2026-12-03 CLOSURE moved house}' where claim_id = '%s'"
            .formatted(claim.claimId()));

    reviewer.reads(caseId).body("parties[0].dueClock.days.why", contains("moved house"));
  }

  @Test
  void aDisputeIsReadWithItsDocumentsAndItsDueDateIsExplained() {
    UUID first = claim.admitted().caseId();
    reviewer.takes(first);
    reviewer
        .rules(first, "{\"outcome\": \"NONE\", \"rationale\": \"Nothing shows.\"}")
        .statusCode(200);
    UUID added = UUID.randomUUID();

    claim.disputes(List.of(added), Instant.parse("2026-12-23T22:30:00Z"));

    UUID second =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact().caseId();
    reviewer
        .reads(second)
        .body("parties[0].disputes", equalTo(true))
        .body("parties[0].dispute.justification", equalTo("We were first."))
        .body("parties[0].dispute.documents[0].documentId", equalTo(added.toString()))
        .body("parties[0].dispute.at", equalTo("2026-12-23T22:30:00Z"))
        .body("parties[0].dueAt", equalTo("2027-01-04T23:00:00Z"))
        .body("parties[0].dueClock.days[0].date", equalTo("2026-12-23"))
        .body("parties[0].dueClock.days[0].why", equalTo("day of the dispute"))
        .body("parties[0].dueClock.days[2].why", equalTo("holiday: Christmas"))
        .body("parties[0].firstReviewDueAt", equalTo("2026-11-27T23:00:00Z"));
    reviewer.reads(first).body("parties[0].dispute", nullValue());
  }

  @Test
  void reviewersSeeTheVerifiedCorrection() {
    AttachedDocument earlier = document("OTHER", null);
    AttachedDocument corrected = document(ACKNOWLEDGEMENT, LocalDate.parse("2026-05-04"));
    UUID caseId = claim.with(earlier).admitted().caseId();
    reviewer.takes(caseId);
    reviewer.reviews(caseId, claim.claimId()).statusCode(200);

    claim.with(corrected).revised(2).publish();

    eventually(() -> reviewer.reads(caseId).body("parties[0].claim.revision", equalTo(2)));
    reviewer
        .reads(caseId)
        .body("state", equalTo("OPEN"))
        .body("assignee", equalTo(reviewer.name()))
        .body("parties", hasSize(1))
        .body(
            "parties[0].claim.documents[0].documentId", equalTo(corrected.documentId().toString()))
        .body("parties[0].revisions.revision", contains(1, 2))
        .body(
            "parties[0].revisions[0].documents[0].documentId",
            equalTo(earlier.documentId().toString()))
        .body("parties[0].firstReviewDueAt", equalTo("2026-11-27T23:00:00Z"))
        .body("parties[0].reviews", hasSize(1))
        .body("timeline.find { it.event == 'CLAIM_REVISED' }.detail", equalTo("revision 2"));
  }

  @Test
  void aWaitingCaseStillWaitsAfterACorrection() {
    UUID caseId = claim.admitted().caseId();
    reviewer.takes(caseId);
    reviewer.asks(caseId, claim.claimId()).statusCode(200);

    claim.revised(2).publish();

    eventually(() -> reviewer.reads(caseId).body("parties[0].claim.revision", equalTo(2)));
    reviewer.reads(caseId).body("state", equalTo("WAITING"));
    claim.responds();
    eventually(() -> reviewer.reads(caseId).body("state", equalTo("OPEN")));
  }

  @Test
  void anEarlierRevisionThatArrivesLateChangesNothing() {
    UUID caseId = claim.revised(2).admitted().caseId();

    claim.publish();
    VerifiedClaim.of("P-1002", tenant).admitted();

    reviewer
        .reads(caseId)
        .body("parties", hasSize(2))
        .body("parties[0].claim.revision", equalTo(2))
        .body("parties[0].revisions.revision", contains(1, 2))
        .body("timeline.event", not(hasItem("CLAIM_REVISED")));
  }

  @Test
  void aDecidedClaimCannotBeCorrected() {
    UUID caseId = claim.admitted().caseId();
    reviewer.awards(caseId, claim.claimId());

    claim.revised(2).publish();
    VerifiedClaim.of("P-1002", tenant).admitted();

    reviewer.reads(caseId).body("parties[0].claim.revision", equalTo(1));
  }

  @Test
  void aClaimCorrectedToAnotherProductMovesToItsCaseAndMayReturn() {
    UUID caseId = claim.admitted().caseId();
    VerifiedClaim other = VerifiedClaim.of("P-1002", tenant);
    other.admitted();

    claim.on("POWER_BI").revised(2).publish();

    ReviewOpened moved =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 2).getLast().fact();
    assertThat(moved.caseId()).isNotEqualTo(caseId);
    assertThat(moved.reviewDueAt()).isEqualTo("2026-11-27T23:00:00Z");
    FactTopics.await(CompetitionEnded.class, other.claimId());
    reviewer
        .reads(moved.caseId())
        .body("subject.product", equalTo("POWER_BI"))
        .body("contested", equalTo(false))
        .body("parties[0].claim.product", equalTo("POWER_BI"));
    reviewer
        .reads(caseId)
        .body("contested", equalTo(false))
        .body("parties[0].leftWhy", equalTo("CLAIMS_ANOTHER_SUBJECT"));

    claim.revised(3).publish();

    ReviewOpened back =
        FactTopics.awaitEvents(ReviewOpened.class, claim.claimId(), 3).getLast().fact();
    assertThat(back.caseId()).isEqualTo(caseId);
    assertThat(back.contested()).isTrue();
    reviewer.reads(moved.caseId()).body("state", equalTo("CLOSED"));
    reviewer
        .reads(caseId)
        .body("contested", equalTo(true))
        .body("parties", hasSize(2))
        .body("parties[0].leftAt", nullValue())
        .body("parties[0].revisions.revision", contains(1, 2, 3));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void eventually(Runnable assertion) {
    await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion::run);
  }
}
