package org.cpor.intake.claim.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.cpor.intake.claim.application.Renewals;
import org.cpor.intake.claim.application.SuggestedRenewal;

/** Stores one row for each claim that may be renewed. */
@ApplicationScoped
class PostgresRenewals implements Renewals {

  private static final String SAVE =
      """
      insert into renewal as known (claim_id, successor_subscription_id, suggested_at)
      select distinct on (claim_id) claim_id, successor, suggested_at
        from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])
          as given (claim_id, successor, suggested_at)
       where exists (select from claim where claim.claim_id = given.claim_id)
       order by claim_id, suggested_at desc
      on conflict (claim_id) do update
        set successor_subscription_id = excluded.successor_subscription_id,
            suggested_at = excluded.suggested_at
        where known.suggested_at < excluded.suggested_at
      """;

  private static final String SUCCESSOR =
      "select successor_subscription_id from renewal where claim_id = ?";

  private final DataSource database;

  PostgresRenewals(DataSource database) {
    this.database = database;
  }

  @Override
  public void save(Collection<SuggestedRenewal> renewals) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SAVE)) {
      statement.setArray(
          1,
          connection.createArrayOf(
              "uuid", renewals.stream().map(SuggestedRenewal::claimId).toArray()));
      statement.setArray(
          2,
          connection.createArrayOf(
              "uuid", renewals.stream().map(SuggestedRenewal::successorSubscriptionId).toArray()));
      statement.setArray(
          3,
          connection.createArrayOf(
              "timestamptz",
              renewals.stream()
                  .map(renewal -> renewal.suggestedAt().atOffset(ZoneOffset.UTC))
                  .toArray()));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot save renewals", e);
    }
  }

  @Override
  public Optional<UUID> successorOf(UUID claimId) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SUCCESSOR)) {
      statement.setObject(1, claimId);
      try (ResultSet found = statement.executeQuery()) {
        return found.next() ? Optional.of(found.getObject(1, UUID.class)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read a renewal", e);
    }
  }
}
