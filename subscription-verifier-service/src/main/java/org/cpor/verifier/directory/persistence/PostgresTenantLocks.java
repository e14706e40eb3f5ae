package org.cpor.verifier.directory.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.verifier.directory.application.TenantLocks;

/**
 * Uses advisory locks of the transaction, because a tenant that the directory does not know yet has
 * no row to lock.
 */
@ApplicationScoped
class PostgresTenantLocks implements TenantLocks {

  private static final String LOCK =
      "select pg_try_advisory_xact_lock(hashtextextended(?::text, 0))";

  private static final String LOCK_ALL =
      """
      select count(pg_advisory_xact_lock(key))
        from (select distinct hashtextextended(tenant, 0) as key
                from unnest(?::text[]) as tenant
               order by key) as keys
      """;

  private final DataSource database;

  PostgresTenantLocks(DataSource database) {
    this.database = database;
  }

  @Override
  public void lock(UUID tenantId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setString(1, tenantId.toString());
      try (ResultSet locked = statement.executeQuery()) {
        if (!locked.next() || !locked.getBoolean(1)) {
          throw new LockTimeoutException(
              "the subscriptions of tenant " + tenantId + " are changing");
        }
      }
    } catch (SQLException e) {
      throw new DirectoryException("cannot lock a tenant", e);
    }
  }

  @Override
  public void lockAll(Set<UUID> tenantIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOCK_ALL)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "text", tenantIds.stream().map(UUID::toString).toArray(String[]::new)));
      statement.execute();
    } catch (SQLException e) {
      throw new DirectoryException("cannot lock tenants", e);
    }
  }
}
