package org.cpor.intake.claim.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.cpor.identifiers.DomainName;
import org.cpor.identifiers.EmailAddress;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * The migration of the database to version 20.1. This migration converts the e-mail addresses of
 * claims to their canonical form, but keeps an address that has no canonical form. The migration
 * also fills the column that has the search text of internationalised domains.
 */
public final class CanonicalTexts implements JavaMigration {

  private static final int AT_ONCE = 1_000;

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("20.1");
  }

  @Override
  public String getDescription() {
    return "canonical texts";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    // An ASCII address with a lower-case domain is already in its canonical form.
    for (String email : new String[] {"customer_contact_email", "partner_contact_email"}) {
      rewrite(
          connection,
          "select claim_id, %1$s from claim where %1$s ~ '[^ -~]|@.*[A-Z]'".formatted(email),
          "update claim set %s = ? where claim_id = ?".formatted(email),
          text -> EmailAddress.parse(text).map(EmailAddress::text).orElse(text));
    }
    rewrite(
        connection,
        "select claim_id, domain from claim where domain ~ '(^|\\.)xn--'",
        "update claim set domain_search = ? where claim_id = ?",
        domain -> new DomainName(domain).searchText());
  }

  private static void rewrite(
      Connection connection, String select, String update, UnaryOperator<String> form)
      throws SQLException {
    try (PreparedStatement old = connection.prepareStatement(select);
        PreparedStatement rewritten = connection.prepareStatement(update)) {
      old.setFetchSize(AT_ONCE);
      try (ResultSet row = old.executeQuery()) {
        int waiting = 0;
        while (row.next()) {
          rewritten.setString(1, form.apply(row.getString(2)));
          rewritten.setObject(2, row.getObject(1));
          rewritten.addBatch();
          waiting++;
          if (waiting % AT_ONCE == 0) {
            rewritten.executeBatch();
          }
        }
        rewritten.executeBatch();
      }
    }
  }
}
