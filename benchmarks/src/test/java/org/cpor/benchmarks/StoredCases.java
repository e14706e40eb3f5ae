package org.cpor.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cpor.stack.postgres.Database;

/**
 * Inserts cases directly into arbitration's database. Each case has one claim on its own subject.
 *
 * @param database the database of arbitration
 */
record StoredCases(Database database) {

  /** The two kinds of cases. The fields contain SQL. */
  private enum Kind {
    /** Undecided cases that nobody has taken. No timer is due in the next days. */
    OPEN(
        "now() + interval '5 days'",
        "due_at - interval '1 day', null, null, null, null",
        "null, null"),
    RULED(
        "now() - interval '60 days'",
        "null, 'NONE', 'No proof of execution shows the work.', 'anna', due_at",
        "'REJECTED', 'INSUFFICIENT_POE'");

    private final String dueAt;
    private final String timerAndRuling;
    private final String decision;

    Kind(String dueAt, String timerAndRuling, String decision) {
      this.dueAt = dueAt;
      this.timerAndRuling = timerAndRuling;
      this.decision = decision;
    }

    List<String> inserts(int count) {
      String numbered =
          """
          from (select n, %s + n * interval '1 second' as due_at
                  from generate_series(1, %d) as n) as numbered
          """
              .formatted(dueAt, count);
      return List.of(
          """
          insert into claim (claim_id, tenant_id, partner_id, locale, revision, mpn_id, domain,
              solution_area, activity, product, proof_of_execution, warnings, filed_at,
              policy, first_review_due_at, first_review_region, first_review_zone, first_review_days)
          select md5('claim-%1$s-' || n)::uuid, md5('tenant-%1$s-' || n)::uuid, 'P-' || n %% 1000,
                 'en', 1, '4567890', 'c' || n || '.example', 'BUSINESS_APPLICATIONS', 'USAGE',
                 'DYNAMICS_365_SALES', '{}', '{}', due_at - interval '7 days', '2021', due_at,
                 'HU', 'Europe/Budapest', array[due_at::date || ' BUSINESS_DAY business day']
          """
                  .formatted(name())
              + numbered,
          """
          insert into claim_revision (claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain,
              solution_area, activity, product, proof_of_execution, filed_at)
          select md5('claim-%1$s-' || n)::uuid, 1, md5('tenant-%1$s-' || n)::uuid, 'P-' || n %% 1000,
                 'en', '4567890', 'c' || n || '.example', 'BUSINESS_APPLICATIONS', 'USAGE',
                 'DYNAMICS_365_SALES', '{}', due_at - interval '7 days'
          """
                  .formatted(name())
              + numbered,
          """
          insert into verification_outcome (claim_id, revision, passed, findings, verified_at)
          select md5('claim-%1$s-' || n)::uuid, 1, true, '{}', due_at - interval '7 days'
          """
                  .formatted(name())
              + numbered,
          """
          insert into claim_document (claim_id, document_id, partner_id, kind, file_name, media_type,
              size, sha256, occasion, added_at)
          select md5('claim-%1$s-' || n)::uuid, md5('document-%1$s-' || n)::uuid, 'P-' || n %% 1000,
                 'STATEMENT_OF_WORK', 'work.pdf', 'application/pdf', 48211,
                 md5('a-%1$s-' || n) || md5('b-%1$s-' || n), 'FILING', due_at - interval '7 days'
          """
                  .formatted(name())
              + numbered,
          """
          insert into review_case (case_id, version, tenant_id, product, state, contested, parties,
              first_review_due_at, soon_at, due_at, opened_at, next_timer_at, outcome, rationale, ruled_by,
              ruled_at)
          select md5('case-%1$s-' || n)::uuid, 0, md5('tenant-%1$s-' || n)::uuid,
                 'DYNAMICS_365_SALES', '%1$s', false, 1, due_at, due_at - interval '1 day', due_at,
                 due_at - interval '7 days',
                 %2$s
          """
                  .formatted(name(), timerAndRuling)
              + numbered,
          """
          insert into party (case_id, claim_id, role, joined_at, due_at, told, extended,
              decision, rejection_reason)
          select md5('case-%1$s-' || n)::uuid, md5('claim-%1$s-' || n)::uuid, 'CLAIMANT',
                 due_at - interval '7 days', due_at, 'NONE', false,
                 %2$s
          """
                  .formatted(name(), decision)
              + numbered);
    }
  }

  /**
   * Deletes all cases, and inserts {@code open} undecided cases and {@code ruled} decided cases.
   */
  void replaceBy(int open, int ruled) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(
          "truncate claim, review_case, party, case_event, "
              + "claim_revision, verification_outcome, claim_document, claim_comment cascade");
      for (String insert : Kind.RULED.inserts(ruled)) {
        sql.execute(insert);
      }
      for (String insert : Kind.OPEN.inserts(open)) {
        sql.execute(insert);
      }
      sql.execute(
          "vacuum analyze claim, review_case, party, case_event, "
              + "claim_revision, verification_outcome, claim_document");
    }
  }
}
