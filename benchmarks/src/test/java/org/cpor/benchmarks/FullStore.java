package org.cpor.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.cpor.stack.postgres.Database;
import org.cpor.stack.process.PartName;

/**
 * Inserts data directly into the database of a service: the data that the service would have after
 * a million claims.
 */
final class FullStore {

  static final int CLAIMS = 1_000_000;

  /**
   * The statements for the verifier. A third of the claims hold their subjects; the other claims
   * were rejected. Each claim was verified once.
   */
  private static final List<String> VERIFIED =
      List.of(
          """
          insert into claimed (claim_id, tenant_id, partner_id, locale, product, subscription_id,
              revision, is_open, decision, decided_at)
          select md5('claim-' || n)::uuid, md5('tenant-' || n %% 200000)::uuid, 'P-' || n %% 1000,
                 'en', 'DYNAMICS_365_SALES', md5('subscription-' || n)::uuid, 1, true,
                 case when n %% 3 = 0 then 'HELD' else 'CLOSED' end, now() - interval '30 days'
            from generate_series(1, %d) as n
          """
              .formatted(CLAIMS),
          """
          insert into receipt (id, claim_id, tenant_id, partner_id, locale, revision, after_waiting,
              source, answers, verified_at)
          select md5('receipt-' || n)::uuid, md5('claim-' || n)::uuid,
                 md5('tenant-' || n %% 200000)::uuid, 'P-' || n %% 1000, 'en', 1, false, 'DIRECTORY',
                 answers, now() - interval '35 days'
            from generate_series(1, %d) as n,
                 (select json_agg(json_build_object('check', 'CHECK_' || c, 'answer', 'PASSED',
                      'field', '/subscriptionId', 'lookedAt', 'ACTIVE'))::text
                    from generate_series(1, 15) as c) as of_checks (answers)
          """
              .formatted(CLAIMS),
          "vacuum analyze claimed, receipt");

  private static final List<String> COMMENTED =
      List.of(
          """
          insert into comment (comment_id, event_id, claim_id, partner_id, locale, code, text,
              happened_at, written_at)
          select md5('comment-' || n)::uuid, md5('event-' || n), md5('claim-' || n)::uuid,
                 'P-' || n %% 1000, 'en', 'CLAIM_APPROVED', repeat('Your claim is approved. ', 12),
                 now() - interval '30 days', now() - interval '30 days'
            from generate_series(1, %d) as n
          """
              .formatted(CLAIMS),
          "vacuum analyze comment");

  private FullStore() {}

  /**
   * Fills {@code database}, which belongs to {@code service}. Deletes the stored claims of intake
   * and the stored cases of arbitration first.
   */
  static void fill(PartName service, Database database) throws SQLException {
    switch (service) {
      case INTAKE -> new StoredClaims(database).replaceBy(CLAIMS);
      case VERIFIER -> execute(database, VERIFIED);
      case ARBITRATION -> new StoredCases(database).replaceBy(0, CLAIMS);
      case NOTIFICATION -> execute(database, COMMENTED);
      case POSTGRES, KAFKA, IDENTITY ->
          throw new IllegalArgumentException(service + " stores no claims");
    }
  }

  private static void execute(Database database, List<String> statements) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      for (String statement : statements) {
        sql.execute(statement);
      }
    }
  }
}
