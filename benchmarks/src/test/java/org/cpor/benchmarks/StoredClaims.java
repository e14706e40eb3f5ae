package org.cpor.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cpor.stack.postgres.Database;

/**
 * Inserts claims directly into intake's database. One claim was filed each minute. There are
 * 200,000 customers with five claims each, and a thousand partners; the first partner has a tenth
 * of all claims. The newest two percent of the claims are undecided. One claim in fifty competes.
 *
 * @param database the database of intake
 */
record StoredClaims(Database database) {

  /**
   * Deletes all claims and inserts {@code count} new claims. Creates the indexes afterwards,
   * because this is faster.
   */
  void replaceBy(int count) throws SQLException {
    try (Connection connection = database.connect();
        Statement sql = connection.createStatement()) {
      sql.execute("truncate claim cascade");
      List<String> builds = new ArrayList<>();
      List<String> drops = new ArrayList<>();
      try (ResultSet indexes =
          sql.executeQuery(
              """
              select indexname, indexdef from pg_indexes
               where tablename = 'claim' and indexname <> 'claim_pkey'
              """)) {
        while (indexes.next()) {
          drops.add("drop index " + indexes.getString(1));
          builds.add(indexes.getString(2));
        }
      }
      for (String drop : drops) {
        sql.execute(drop);
      }
      sql.execute(insert(count));
      for (String build : builds) {
        sql.execute(build);
      }
      sql.execute("vacuum analyze claim");
    }
  }

  private static String insert(int count) {
    return """
    insert into claim (claim_id, version, partner_id, revision, filed_at, mpn_id, tenant_id, domain,
        solution_area, activity, product, subscription_id, proof_of_execution, locale, note, status,
        competing, competition_at, findings, verified_revision, verification_passed, verified_at,
        review_opened_at, review_due_at, decided_at, rejection_reason)
    select md5('claim-' || n)::uuid, 3, 'P-' || p, 1, filed_at, (4000000 + p)::text,
           md5('tenant-' || n %% 200000)::uuid,
           'c' || n %% 200000 || '.' || names[1 + n %% 4] || '.example', 'BUSINESS_APPLICATIONS',
           'USAGE', products[1 + n / 7 %% cardinality(products)],
           md5('subscription-' || n)::uuid::text, '{}', 'EN', 'Adoption workshops, weekly.', s,
           n %% 50 = 0, case when n %% 50 = 0 then filed_at end, '[]', 1, true, filed_at,
           case when s <> 'SUBMITTED' then filed_at end,
           case when s <> 'SUBMITTED' then filed_at + interval '7 days' end,
           case when s in ('APPROVED', 'REJECTED') then filed_at + interval '5 days' end,
           case when s = 'REJECTED' then 'INSUFFICIENT_POE' end
      from (select n, now() - (%1$d - n) * interval '1 minute' as filed_at,
              case when n %% 10 = 0 then 0 else n %% 1000 end as p,
              case when n > %1$d * 0.998 then 'SUBMITTED'
                   when n > %1$d * 0.98 then 'UNDER_REVIEW'
                   when n %% 3 = 0 then 'REJECTED' else 'APPROVED' end as s
              from generate_series(1, %1$d) as n) as numbered,
           (select array_agg(code order by code) from product) as of_catalogue (products),
           (select array['contoso', 'fabrikam', 'litware', 'adatum']) as of_customers (names)
    """
        .formatted(count);
  }
}
