package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.cpor.arbitration.review.CasePages.list;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.PublishedFacts;
import org.cpor.arbitration.TestClock;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.events.fact.ArbitrationFact.ReviewEscalated;
import org.cpor.events.fact.ArbitrationFact.ReviewOverdue;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An overdue case is escalated to the leads. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class EscalationComponentTest {

  private static final Instant FILED_AT = Instant.parse("2026-11-13T09:30:00Z");
  private static final Instant DUE_AT = Instant.parse("2026-11-20T23:00:00Z");

  @Inject TestClock clock;
  @Inject DataSource database;

  private final Person reviewer = Person.reviewer();
  private final Person lead = Person.lead();
  private final UUID tenantId = UUID.randomUUID();
  private final VerifiedClaim claim = VerifiedClaim.of("P-1001", tenantId, FILED_AT);

  @AfterEach
  void resetClock() {
    clock.reset();
  }

  private void passDueDate() {
    clock.advance(Duration.between(clock.instant(), DUE_AT.plusSeconds(1)));
  }

  @Test
  void anOverdueCaseIsEscalatedOnceHoweverManyClaimsItHas() {
    VerifiedClaim rival = VerifiedClaim.of("P-1002", tenantId, FILED_AT);
    UUID caseId = claim.admitted().caseId();
    rival.admitted();

    passDueDate();

    FactTopics.await(ReviewOverdue.class, claim.claimId());
    FactTopics.await(ReviewOverdue.class, rival.claimId());
    assertThat(PublishedFacts.await(ReviewEscalated.class, tenantId, 1))
        .singleElement()
        .satisfies(fact -> {
          assertThat(fact.caseId()).isEqualTo(caseId);
          assertThat(fact.reviewDueAt()).isEqualTo(DUE_AT);
          assertThat(fact.claim().claimId()).isIn(claim.claimId(), rival.claimId());
        });
    reviewer.reads(caseId).body("timeline.findAll { it.event == 'REVIEW_ESCALATED' }", hasSize(1));
    assertThat(list(reviewer, Map.of("escalated", true, "tenantId", tenantId)))
        .containsExactly(caseId);
  }

  @Test
  void escalatedCasesComeBeforeOverdueOnesThatWaitForAPartner() {
    // A case is not escalated while its partner may still answer a request.
    VerifiedClaim earlier = VerifiedClaim.of("P-1001", tenantId, FILED_AT).on("POWER_APPS");
    UUID waiting = earlier.admitted().caseId();
    reviewer.takes(waiting).statusCode(200);
    reviewer.asks(waiting, earlier.claimId()).statusCode(200);
    UUID escalated = claim.admitted().caseId();

    passDueDate();

    FactTopics.await(ReviewEscalated.class, claim.claimId());
    Map<String, Object> ofTenant = Map.of("tenantId", tenantId);
    assertThat(list(reviewer, ofTenant)).containsExactly(escalated, waiting);
    assertThat(list(reviewer, Map.of("tenantId", tenantId, "limit", 1)))
        .containsExactly(escalated, waiting);
    reviewer
        .asks()
        .queryParams(ofTenant)
        .get("/cases")
        .then()
        .body("items.escalated", equalTo(List.of(true, false)))
        .body("items.overdue", equalTo(List.of(true, true)));
    long before = lead.asks().get("/cases/summary").jsonPath().getLong("escalated");
    assertThat(before).isPositive();
  }

  @Test
  void anExtensionEndsTheEscalationUntilTheNextDueDate() {
    UUID caseId = claim.admitted().caseId();
    passDueDate();
    FactTopics.await(ReviewEscalated.class, claim.claimId());

    lead.takes(caseId).statusCode(200);
    lead.sends("{\"reason\": \"WAITING_FOR_CUSTOMER\"}")
        .post("/cases/{id}/extension", caseId)
        .then()
        .statusCode(200);
    assertThat(list(reviewer, Map.of("escalated", false, "tenantId", tenantId)))
        .containsExactly(caseId);

    clock.advance(Duration.ofDays(7));
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> list(reviewer, Map.of("escalated", true, "tenantId", tenantId)).contains(caseId));
    assertThat(FactTopics.awaitEvents(ReviewEscalated.class, claim.claimId(), 2))
        .extracting(event -> event.fact().reviewDueAt())
        .containsExactly(DUE_AT, Instant.parse("2026-11-27T23:00:00Z"));
  }

  @Test
  void casesThatWereOverdueBeforeAreEscalated() throws SQLException {
    EarlierVersion earlier = EarlierVersion.at("53", database, "before_v54");
    UUID id = UUID.randomUUID();
    earlier.openCase(id, "2026-10-30T23:00:00Z");
    earlier.execute(
        """
        insert into before_v54.claim (claim_id, tenant_id, partner_id, locale, revision, mpn_id, domain,
            solution_area, activity, product, proof_of_execution, warnings, filed_at, policy,
            first_review_due_at, first_review_region, first_review_zone, first_review_days)
          values ('%1$s', '%1$s', 'P-1001', 'hu', 1, '4567890', 'a.example', 'BUSINESS_APPLICATIONS',
            'USAGE', 'POWER_BI', '{}', '{}', '2026-10-22T22:30:00Z', '2021',
            '2026-10-30T23:00:00Z', 'HU', 'Europe/Budapest', '{}');
        insert into before_v54.party (case_id, claim_id, role, joined_at, due_at, told, extended)
          values ('%1$s', '%1$s', 'CLAIMANT', '2026-10-22T22:30:00Z', '2026-10-30T23:00:00Z', 'OVERDUE',
            false)\
        """
            .formatted(id));

    earlier.migrateTo("54");

    assertThat(earlier.text("select escalated from before_v54.review_case")).isEqualTo("t");
  }
}
