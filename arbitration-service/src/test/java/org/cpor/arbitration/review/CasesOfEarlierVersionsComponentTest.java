package org.cpor.arbitration.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.testing.StackTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests how database migrations change the cases of an earlier version. */
@QuarkusTest
@WithTestResource(StackTestResource.class)
class CasesOfEarlierVersionsComponentTest {

  private static final String PREVIOUS_CASES = "36";
  private static final String DOSSIERS = "37";
  private static final String COMMENTS = "38";

  @Inject DataSource database;

  private EarlierVersion earlier;

  @BeforeEach
  void beforeTheMigration() throws SQLException {
    earlier = EarlierVersion.at("29", database, "earlier_version");
  }

  @Test
  void aDisputeNamesTheCaseInWhichItsClaimWasRejected() throws SQLException {
    claim(1);
    reviewCase(1, "RULED");
    reviewCase(2, "OPEN");
    party(1, 1, "'REJECTED', 'INSUFFICIENT_POE', false");
    party(2, 1, "null, null, true");
    dispute(1, 2);

    earlier.migrateTo(PREVIOUS_CASES);

    assertThat(earlier.texts("select rejected_in from earlier_version.dispute"))
        .containsExactly(uuid(1));
  }

  @Test
  void aDisputeInTheCaseThatRejectedItsClaimNamesThatCase() throws SQLException {
    claim(1);
    reviewCase(1, "OPEN");
    party(1, 1, "null, null, true");
    dispute(1, 1);

    earlier.migrateTo(PREVIOUS_CASES);

    assertThat(earlier.texts("select rejected_in from earlier_version.dispute"))
        .containsExactly(uuid(1));
  }

  @Test
  void aDossierBeginsWithTheRevisionsThatWereUnderReview() throws SQLException {
    claim(1);
    earlier.execute(
        """
        update earlier_version.claim set revision = 2, warnings = '{POE_STALE}';
        insert into earlier_version.earlier_revision (claim_id, revision, tenant_id, partner_id, locale, mpn_id,
          domain, solution_area, activity, product, proof_of_execution, documents, warnings, filed_at)
        select claim_id, 1, tenant_id, partner_id, locale, mpn_id, domain, solution_area, activity, 'POWER_APPS',
          proof_of_execution, documents, '{}', filed_at from earlier_version.claim\
        """);

    earlier.migrateTo(DOSSIERS);

    assertThat(
            earlier.texts(
                """
                select revision || ' ' || product || ' ' || passed || ' ' || findings::text
                  from earlier_version.claim_revision
                  join earlier_version.verification_outcome using (claim_id, revision) order by revision\
                """))
        .containsExactly("1 POWER_APPS true {}", "2 POWER_BI true {POE_STALE}");
  }

  @Test
  void aDocumentOfSeveralRevisionsIsInTheDossierOnce() throws SQLException {
    claim(1);
    earlier.execute(
        """
        update earlier_version.claim set revision = 2, documents =
          '[{"documentId": "%1$s", "kind": "OTHER", "fileName": "a.pdf", "mediaType": "application/pdf",
             "size": 48211, "sha256": "9f86", "acknowledgedOn": "2026-05-04"}]';
        insert into earlier_version.earlier_revision (claim_id, revision, tenant_id, partner_id, locale, mpn_id,
          domain, solution_area, activity, product, proof_of_execution, documents, warnings, filed_at)
        select claim_id, 1, tenant_id, partner_id, locale, mpn_id, domain, solution_area, activity, product,
          proof_of_execution, documents, '{}', filed_at from earlier_version.claim\
        """
            .formatted(uuid(7)));

    earlier.migrateTo(DOSSIERS);

    assertThat(
            earlier.texts(
                """
                select concat_ws(' ', document_id, partner_id, file_name, size, sha256, acknowledged_on, occasion)
                  from earlier_version.claim_document\
                """))
        .containsExactly(uuid(7) + " P-1 a.pdf 48211 9f86 2026-05-04 FILING");
  }

  @Test
  void theCommentsThatPartnersWroteInCasesAreInTheDossier() throws SQLException {
    claim(1);
    reviewCase(1, "OPEN");
    earlier.execute(
        """
        insert into earlier_version.partner_comment (comment_id, case_id, claim_id, text, documents, written_at)
        values ('%1$s', '%2$s', '%2$s', 'Kész.', '{}', '2026-10-26T10:00:00Z')\
        """
            .formatted(uuid(7), uuid(1)));

    earlier.migrateTo(COMMENTS);

    assertThat(
            earlier.texts(
                "select concat_ws(' ', comment_id, claim_id, author, text)"
                    + " from earlier_version.claim_comment"))
        .containsExactly(uuid(7) + " " + uuid(1) + " PARTNER Kész.");
  }

  private void claim(int number) throws SQLException {
    earlier.execute(
        """
        insert into earlier_version.claim (claim_id, tenant_id, partner_id, locale, revision, mpn_id, domain,
          solution_area, activity, product, proof_of_execution, documents, warnings, filed_at, policy,
          first_review_due_at, first_review_region, first_review_zone, first_review_days)
        values ('%1$s', '%1$s', 'P-1', 'hu', 1, '4567890', 'a.example', 'BUSINESS_APPLICATIONS', 'USAGE',
          'POWER_BI', '{}', '[]', '{}', '2026-10-22T22:30:00Z', '2021', '2026-10-30T23:00:00Z', 'HU',
          'Europe/Budapest', '{}')\
        """
            .formatted(uuid(number)));
  }

  private void reviewCase(int number, String state) throws SQLException {
    earlier.execute(
        """
        insert into earlier_version.review_case (case_id, version, tenant_id, product, state, contested, parties,
          first_review_due_at, soon_at, due_at, opened_at, outcome, rationale, ruled_by, ruled_at)
        values ('%1$s', 1, '%1$s', 'POWER_BI', '%2$s', false, 1, '2026-10-30T23:00:00Z',
          '2026-10-29T23:00:00Z', '2026-10-30T23:00:00Z', '2026-10-23T10:00:00Z', %3$s)\
        """
            .formatted(
                uuid(number),
                state,
                state.equals("RULED")
                    ? "'NONE', 'Nothing shows.', 'anna', '2026-10-25T10:00:00Z'"
                    : "null, null, null, null"));
  }

  private void party(int caseNumber, int claimNumber, String decision) throws SQLException {
    earlier.execute(
        """
        insert into earlier_version.party (case_id, claim_id, role, joined_at, due_at, told, extended, due_region,
          due_zone, due_days, decision, rejection_reason, disputes)
        select '%1$s', '%2$s', 'CLAIMANT', '2026-10-23T10:00:00Z', '2026-10-30T23:00:00Z', 'NONE', false,
          case when disputes then 'HU' end, case when disputes then 'Europe/Budapest' end,
          case when disputes then '{}'::text[] end, decision, rejection_reason, disputes
        from (values (%3$s)) as decided (decision, rejection_reason, disputes)\
        """
            .formatted(uuid(caseNumber), uuid(claimNumber), decision));
  }

  private void dispute(int claimNumber, int caseNumber) throws SQLException {
    earlier.execute(
        """
        insert into earlier_version.dispute (claim_id, case_id, justification, documents, disputed_at)
        values ('%s', '%s', 'We were first.', '{}', '2026-10-26T10:00:00Z')\
        """
            .formatted(uuid(claimNumber), uuid(caseNumber)));
  }

  private static String uuid(int number) {
    return new UUID(0, number).toString();
  }
}
