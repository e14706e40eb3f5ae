package org.cpor.intake.claim;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * Claims in several statuses, inserted directly into the database. Some were filed at the same
 * time.
 */
final class StoredClaims {

  private static final String PRODUCT =
      """
      insert into product (code, solution_area, name_hu, name_en, activities)
      values (?, 'BUSINESS_APPLICATIONS', 'Új', 'New', '{USAGE}')
      """;

  private static final String INSERT =
      """
      insert into claim (claim_id, version, partner_id, revision, filed_at, mpn_id, tenant_id, domain,
          solution_area, activity, product, subscription_id, proof_of_execution, locale, note, status,
          competing, competition_at, findings, review_opened_at, review_due_at, extended_at,
          extended_due_at, decided_at, rejection_reason, withdrawn_at)
      select gen_random_uuid(), 0, ?, 1, filed_at, (7000000 + n % 3)::text,
             md5(? || n % 20)::uuid, 'c' || n % 20 || '.' || ?, 'BUSINESS_APPLICATIONS', 'USAGE',
             products[1 + n % 2], md5('s' || n)::uuid::text, '{}', 'EN', ?, s,
             n % 4 = 0 and s in ('SUBMITTED', 'UNDER_REVIEW'),
             case when n % 4 = 0 and s in ('SUBMITTED', 'UNDER_REVIEW') then filed_at end, '[]',
             case when s = 'UNDER_REVIEW' then filed_at end,
             case when s = 'UNDER_REVIEW' then filed_at + interval '7 days' end,
             case when s = 'UNDER_REVIEW' and n % 3 = 0 then filed_at end,
             case when s = 'UNDER_REVIEW' and n % 3 = 0 then filed_at + interval '9 days' end,
             case when s in ('APPROVED', 'REJECTED') then filed_at end,
             case when s = 'REJECTED' then 'INSUFFICIENT_POE' end,
             case when s = 'WITHDRAWN' then filed_at end
        from (select n, timestamptz '2020-01-01Z' + n / 3 * interval '1 second' as filed_at,
                (array['SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED', 'WITHDRAWN'])[1 + n % 5] as s
                from generate_series(1, ?) as n) as numbered,
             (select ?::text[]) as two (products)
      """;

  private StoredClaims() {}

  /**
   * Adds two products, and {@code count} claims of twenty customers on these products.
   *
   * @param domain a domain that no other test uses; the customers' domains end in this domain
   * @return the codes of the products
   */
  static List<String> add(
      DataSource database, String partnerId, String domain, String note, int count)
      throws SQLException {
    List<String> products = List.of("ONE_" + domain, "TWO_" + domain);
    try (Connection connection = database.getConnection();
        PreparedStatement addProduct = connection.prepareStatement(PRODUCT);
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (String product : products) {
        addProduct.setString(1, product);
        addProduct.executeUpdate();
      }
      insert.setString(1, partnerId);
      insert.setString(2, partnerId);
      insert.setString(3, domain);
      insert.setString(4, note);
      insert.setInt(5, count);
      insert.setArray(6, connection.createArrayOf("text", products.toArray()));
      insert.executeUpdate();
    }
    return products;
  }
}
