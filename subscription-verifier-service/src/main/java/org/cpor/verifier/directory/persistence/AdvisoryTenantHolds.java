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
import org.cpor.verifier.directory.application.TenantHolds;

/**
 * Advisory locks of the transaction: the directory may not know the tenant yet, so there is no row
 * to lock.
 */
@ApplicationScoped
class AdvisoryTenantHolds implements TenantHolds {

  private static final String HOLD =
      "select pg_try_advisory_xact_lock(hashtextextended(?::text, 0))";

  private static final String HOLD_ALL =
      """
      select count(pg_advisory_xact_lock(key))
        from (select distinct hashtextextended(tenant, 0) as key
                from unnest(?::text[]) as tenant
               order by key) as keys
      """;

  private final DataSource database;

  AdvisoryTenantHolds(DataSource database) {
    this.database = database;
  }

  @Override
  public void hold(UUID tenantId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(HOLD)) {
      statement.setString(1, tenantId.toString());
      try (ResultSet held = statement.executeQuery()) {
        if (!held.next() || !held.getBoolean(1)) {
          throw new LockTimeoutException(
              "the subscriptions of tenant " + tenantId + " are changing");
        }
      }
    } catch (SQLException e) {
      throw new DirectoryException("cannot hold a tenant", e);
    }
  }

  @Override
  public void holdAll(Set<UUID> tenantIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(HOLD_ALL)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "text", tenantIds.stream().map(UUID::toString).toArray(String[]::new)));
      statement.execute();
    } catch (SQLException e) {
      throw new DirectoryException("cannot hold tenants", e);
    }
  }
}
