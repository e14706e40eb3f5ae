package org.cpor.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.cpor.stack.postgres.Database;

/**
 * Claims that are inserted straight into intake's database, of a thousand partners, filed one a
 * minute until now.
 *
 * @param database intake's
 */
record StoredClaims(Database database) {

  void add(int count) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute(
          """
          insert into claim (claim_id, version, partner_id, revision, filed_at, mpn_id, tenant_id,
              domain, solution_area, activity, product, subscription_id, proof_of_execution, locale,
              status, competing, findings, transitions)
          select uuidv7(n * interval '-1 minute'), 0, 'P-' || n %% 1000, 1,
                 now() - n * interval '1 minute', (4000000 + n %% 1000)::text, gen_random_uuid(),
                 'customer-' || n || '.example', 'BUSINESS_APPLICATIONS', 'USAGE',
                 'DYNAMICS_365_SALES', gen_random_uuid()::text, '{}', 'en',
                 (array['SUBMITTED', 'ACTION_REQUIRED', 'UNDER_REVIEW', 'APPROVED'])[1 + n %% 4],
                 n %% 10 = 0, '[]', 0
          from generate_series(%d, 1, -1) as n
          """
              .formatted(count));
      sql.execute("vacuum analyze claim");
    }
  }
}
