package org.cpor.verifier.claimed.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.verifier.claimed.application.WatchedClaims;
import org.cpor.verifier.claimed.domain.WatchedClaim;

/** Reads and updates the watched claims in the table {@code claimed}. */
@ApplicationScoped
class PostgresWatchedClaims implements WatchedClaims {

  private static final String OF_TENANTS =
      """
      select claim_id, tenant_id, partner_id, locale, solution_area, product, subscription_id,
             decision = 'HELD', lapsed, lapse_confirmed
        from claimed
       where tenant_id = any(?) and is_standing and decision is not null
         and subscription_ended_at is null and solution_area is not null
      union all
      select claim_id, tenant_id, partner_id, locale, solution_area, product, subscription_id,
             false, lapsed, false
        from claimed
       where tenant_id = any(?) and decision = 'CLOSED' and decided_at > ?
         and is_open and not is_withdrawn
         and subscription_ended_at is null and solution_area is not null
       order by claim_id
      """;

  private static final String SUCCESSORS =
      """
      select claim_id, tenant_id, partner_id, locale, solution_area, product,
             successor_subscription_id, false, null::text, false
        from claimed
       where tenant_id = any(?) and successor_subscription_id is not null
         and solution_area is not null and product is not null
       order by claim_id
      """;

  private static final String WATCH_SUCCESSOR =
      "update claimed set successor_subscription_id = ? where claim_id = ?";

  private static final String END_SUCCESSORS =
      "update claimed set successor_subscription_id = null where claim_id = any(?)";

  private static final String END =
      "update claimed set subscription_ended_at = ? where claim_id = any(?)";

  private static final String LAPSE =
      "update claimed set lapsed = ?, lapse_confirmed = false where claim_id = ?";

  private final DataSource database;

  PostgresWatchedClaims(DataSource database) {
    this.database = database;
  }

  @Override
  public List<WatchedClaim> ofTenants(Set<UUID> tenantIds, Instant closedAfter) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OF_TENANTS)) {
      statement.setArray(1, connection.createArrayOf("uuid", tenantIds.toArray()));
      statement.setArray(2, connection.createArrayOf("uuid", tenantIds.toArray()));
      statement.setObject(3, closedAfter.atOffset(ZoneOffset.UTC));
      return read(statement);
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot read the watched claims", e);
    }
  }

  @Override
  public List<WatchedClaim> successorsOf(Set<UUID> tenantIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SUCCESSORS)) {
      statement.setArray(1, connection.createArrayOf("uuid", tenantIds.toArray()));
      return read(statement);
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot read the watched successors", e);
    }
  }

  private static List<WatchedClaim> read(PreparedStatement statement) throws SQLException {
    List<WatchedClaim> watched = new ArrayList<>();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        watched.add(
            new WatchedClaim(
                found.getObject(1, UUID.class),
                found.getObject(2, UUID.class),
                found.getString(3),
                found.getString(4),
                found.getString(5),
                found.getString(6),
                found.getObject(7, UUID.class),
                found.getBoolean(8),
                found.getString(9),
                found.getBoolean(10)));
      }
    }
    return watched;
  }

  @Override
  public void end(Collection<UUID> claimIds, Instant now) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setArray(2, connection.createArrayOf("uuid", claimIds.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot save that subscriptions ended", e);
    }
  }

  @Override
  public void watchSuccessor(UUID claimId, UUID successorSubscriptionId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(WATCH_SUCCESSOR)) {
      statement.setObject(1, successorSubscriptionId);
      statement.setObject(2, claimId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot save the successor of a subscription", e);
    }
  }

  @Override
  public void endSuccessors(Collection<UUID> claimIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(END_SUCCESSORS)) {
      statement.setArray(1, connection.createArrayOf("uuid", claimIds.toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot save that successors ended", e);
    }
  }

  @Override
  public void lapse(UUID claimId, Optional<String> reason) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LAPSE)) {
      statement.setString(1, reason.orElse(null));
      statement.setObject(2, claimId);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot save that a subscription lapsed", e);
    }
  }
}
