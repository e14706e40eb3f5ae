package org.cpor.intake.stream.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.stream.application.LatestPositions;
import org.cpor.intake.stream.domain.Position;

@ApplicationScoped
class PostgresLatestPositions implements LatestPositions {

  private static final String SELECT =
      """
      select claim_id,
             transitions,
             (select coalesce(max(number), 0) from comment where comment.claim_id = claim.claim_id)
        from claim
       where claim_id = any (?)\
      """;

  private final DataSource database;

  PostgresLatestPositions(DataSource database) {
    this.database = database;
  }

  @Override
  public Map<UUID, Position> of(Collection<UUID> claimIds) {
    try (Connection connection = database.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setArray(1, connection.createArrayOf("uuid", claimIds.toArray()));
      Map<UUID, Position> positions = new HashMap<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          positions.put(row.getObject(1, UUID.class), new Position(row.getInt(2), row.getInt(3)));
        }
      }
      return positions;
    } catch (SQLException e) {
      throw new PersistenceException("the positions of claims cannot be read", e);
    }
  }
}
