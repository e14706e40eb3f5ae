package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.arbitration.Person;
import org.cpor.arbitration.VerifiedClaim;
import org.cpor.arbitration.association.application.HandingOverSubject;
import org.cpor.arbitration.association.application.PublishingMigratedEnds;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.PartnerClaim;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.admission.UnitingSubjects;
import org.cpor.events.fact.ArbitrationFact.AssociationEnded;
import org.cpor.events.fact.ArbitrationFact.CompetingClaimDetected;
import org.cpor.events.fact.ClaimDetails;
import org.cpor.events.fact.VerificationFact.ClaimVerified;
import org.cpor.testing.FactTopics;
import org.cpor.testing.StackTestResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Tests subscription ids that were stored in several spellings, before the column had the type
 * uuid.
 */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class OneFormOfSubscriptionIdsComponentTest {

  private static final String TENANT = "8f0e1a2b-3c4d-4e5f-8a9b-0c1d2e3f4a5b";
  private static final String ID = "5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11";
  private static final String OTHER_SPELLING = "{5C1D7E0A-1F3B-4F9D-8F61-7A5F0F2F9B11}";

  @Inject DataSource database;
  @Inject HandingOverSubject handingOver;
  @Inject PublishingMigratedEnds ends;
  @Inject UnitingSubjects subjects;

  private final Person reviewer = Person.reviewer();
  private EarlierVersion earlier;

  @BeforeEach
  void beforeTheMigration() throws SQLException {
    earlier = EarlierVersion.at("5", database, "before_v20");
  }

  @Test
  void everySpellingBecomesTheOneId() throws SQLException {
    claim(1, OTHER_SPELLING);
    claim(2, " 5c1d7e0a-1F3B-4f9d-8f61-7a5f0f2f9b11\t");
    claim(3, ID);

    earlier.migrateTo("20");

    assertThat(earlier.texts("select distinct subscription_id from before_v20.claim"))
        .containsExactly(ID);
  }

  @Test
  void ofTwoActiveAssociationsOfOneSubjectTheFirstStays() throws SQLException {
    association(1, ID, "2026-10-02T08:00:00Z");
    association(2, OTHER_SPELLING, "2026-10-01T08:00:00Z");
    association(3, null, "2026-10-03T08:00:00Z");

    earlier.migrateTo("20");

    assertThat(
            earlier.texts(
                "select association_id from before_v20.association where ended_at is null"))
        .containsExactlyInAnyOrder(uuid(2), uuid(3));
    assertThat(
            earlier.texts(
                "select end_reason from before_v20.association where ended_at is not null"))
        .containsExactly("SUBJECT_HELD_ALREADY");
    assertThat(earlier.texts("select association_id from before_v20.untold_association_end"))
        .containsExactly(uuid(1));
  }

  @Test
  void ofTwoUndecidedCasesOnOneSubjectTheOldestStaysAndTheClaimsOfTheOtherWaitForIt()
      throws SQLException {
    claim(1, ID);
    claim(2, OTHER_SPELLING);
    openCase(1, ID, "2026-10-22T10:00:00Z", "{}");
    openCase(2, OTHER_SPELLING, "2026-10-23T10:00:00Z", "{anna}");

    earlier.migrateTo("20");

    assertThat(
            earlier.texts(
                "select state || subscription_id from before_v20.review_case order by case_id"))
        .containsExactly("OPEN" + ID, "CLOSED" + ID);
    assertThat(earlier.texts("select barred from before_v20.review_case where state = 'OPEN'"))
        .containsExactly("{anna}");
    assertThat(earlier.texts("select claim_id || ' ' || case_id from before_v20.displaced_claim"))
        .containsExactly(uuid(2) + " " + uuid(2));
    assertThat(earlier.texts("select claim_id from before_v20.party where left_at is null"))
        .containsExactly(uuid(1));
  }

  @Test
  void aCaseOnASubjectThatIsHeldWaitsForItsHolder() throws SQLException {
    claim(1, ID);
    openCase(1, ID, "2026-10-22T10:00:00Z", "{}");
    association(2, OTHER_SPELLING, "2026-10-01T08:00:00Z");

    earlier.migrateTo("20");

    assertThat(earlier.texts("select case_id from before_v20.case_without_holder"))
        .containsExactly(uuid(1));
  }

  @Test
  void aHolderBecomesAPartyAtTheStartOfTheService() throws SQLException {
    UUID tenant = UUID.randomUUID();
    VerifiedClaim claim = VerifiedClaim.of("P-" + UUID.randomUUID(), tenant);
    VerifiedClaim held = VerifiedClaim.of("P-" + UUID.randomUUID(), tenant).on("POWER_BI");
    UUID caseId = claim.admitted().caseId();
    held.admitted();
    handingOver.to(
        new Association.Active(
            UUID.randomUUID(),
            new Subject(tenant, VerifiedClaim.PRODUCT, null),
            new PartnerClaim(held.claimId(), held.partnerId(), "hu"),
            Instant.parse("2026-10-01T08:00:00Z")),
        List.of());
    earlier.execute("insert into case_without_holder values ('%s')".formatted(caseId));

    subjects.unite(new StartupEvent());

    FactTopics.await(CompetingClaimDetected.class, held.claimId());
    FactTopics.await(CompetingClaimDetected.class, claim.claimId());
    reviewer.reads(caseId).body("contested", equalTo(true));
  }

  @Test
  void aClaimOfAClosedCaseJoinsTheOlderCaseAtTheStartOfTheService() throws SQLException {
    UUID tenant = UUID.randomUUID();
    VerifiedClaim first = VerifiedClaim.of("P-" + UUID.randomUUID(), tenant);
    VerifiedClaim second = VerifiedClaim.of("P-" + UUID.randomUUID(), tenant).on("POWER_BI");
    UUID caseId = first.admitted().caseId();
    UUID closed = second.admitted().caseId();
    earlier.execute(
        """
        update party set left_at = now(), left_why = 'CLAIMS_ANOTHER_SUBJECT' where case_id = '%1$s';
        update review_case set state = 'CLOSED', closed_at = now(), next_timer_at = null, product = '%3$s'
         where case_id = '%1$s';
        insert into displaced_claim values ('%2$s', '%1$s')\
        """
            .formatted(closed, second.claimId(), VerifiedClaim.PRODUCT));

    subjects.unite(new StartupEvent());
    subjects.unite(new StartupEvent());

    FactTopics.await(CompetingClaimDetected.class, first.claimId());
    FactTopics.await(CompetingClaimDetected.class, second.claimId());
    reviewer
        .reads(caseId)
        .body("contested", equalTo(true))
        .body("parties.claimId", hasItems(first.claimId().toString(), second.claimId().toString()));
  }

  @Test
  void aClaimOfAWorkloadWithoutASubscriptionComesUnderReview() {
    ClaimVerified some = VerifiedClaim.of("P-" + UUID.randomUUID(), UUID.randomUUID()).fact();
    VerifiedClaim claim =
        new VerifiedClaim(
            new ClaimVerified(
                some.claim(),
                new ClaimDetails(
                    some.details().mpnId(),
                    some.details().domain(),
                    "MICROSOFT_365",
                    "USAGE",
                    "TEAMS",
                    null,
                    some.details().proofOfExecution()),
                some.filedAt(),
                some.revision(),
                some.warnings(),
                some.afterWaiting(),
                some.verifiedAt()));

    UUID caseId = claim.admitted().caseId();

    reviewer.reads(caseId).body("parties.claimId", hasItems(claim.claimId().toString()));
  }

  @Test
  void theEndOfAnAssociationIsPublishedAtTheStartOfTheService() throws SQLException {
    Association.Active association =
        new Association.Active(
            UUID.randomUUID(),
            new Subject(UUID.randomUUID(), "POWER_BI", UUID.fromString(ID)),
            new PartnerClaim(UUID.randomUUID(), "P-1001", "hu"),
            Instant.parse("2026-10-01T08:00:00Z"));
    handingOver.to(association, List.of());
    earlier.execute(
        """
        update association set ended_at = now(), end_reason = 'SUBJECT_HELD_ALREADY'
         where association_id = '%1$s';
        insert into untold_association_end values ('%1$s')\
        """
            .formatted(association.associationId()));

    ends.publish(new StartupEvent());

    AssociationEnded ended =
        FactTopics.await(AssociationEnded.class, association.holder().claimId());
    assertThat(ended.reason()).isEqualTo("SUBJECT_HELD_ALREADY");
    assertThat(ended.subject().subscriptionId()).isEqualTo(ID);
    assertThat(earlier.texts("select association_id from untold_association_end")).isEmpty();
  }

  private void claim(int number, String subscriptionId) throws SQLException {
    earlier.execute(
        """
        insert into before_v20.claim values ('%s', '%s', 'P-%d', 'hu', 1, '4567890', 'a.example',
          'BUSINESS_APPLICATIONS', 'USAGE', 'POWER_BI', '%s', '{}', '{}', '2026-10-22T22:30:00Z',
          '2023', '2026-10-30T23:00:00Z', 'HU', 'Europe/Budapest', '{}', '[]')\
        """
            .formatted(uuid(number), TENANT, number, subscriptionId));
  }

  private void association(int number, @Nullable String subscriptionId, String startedAt)
      throws SQLException {
    earlier.execute(
        """
        insert into before_v20.association (association_id, tenant_id, product, subscription_id, claim_id,
          partner_id, locale, started_at) values ('%1$s', '%2$s', 'POWER_BI', %3$s, '%1$s', 'P-1', 'hu', '%4$s')\
        """
            .formatted(
                uuid(number),
                TENANT,
                subscriptionId == null ? "null" : "'" + subscriptionId + "'",
                startedAt));
  }

  private void openCase(int number, String subscriptionId, String openedAt, String barred)
      throws SQLException {
    earlier.execute(
        """
        insert into before_v20.review_case (case_id, version, tenant_id, product, subscription_id, state,
          contested, parties, first_review_due_at, soon_at, due_at, opened_at, barred)
          values ('%1$s', 1, '%2$s', 'POWER_BI', '%3$s', 'OPEN', false, 1, '2026-10-30T23:00:00Z',
          '2026-10-29T23:00:00Z', '2026-10-30T23:00:00Z', '%4$s', '%5$s');
        insert into before_v20.party (case_id, claim_id, role, joined_at, due_at, told, extended)
          values ('%1$s', '%1$s', 'CLAIMANT', '%4$s', '2026-10-30T23:00:00Z', 'NONE', false)\
        """
            .formatted(uuid(number), TENANT, subscriptionId, openedAt, barred));
  }

  private static String uuid(int number) {
    return new UUID(0, number).toString();
  }
}
