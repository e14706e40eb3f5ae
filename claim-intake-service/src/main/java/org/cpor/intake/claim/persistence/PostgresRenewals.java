package org.cpor.intake.claim.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cpor.intake.claim.application.EndedSuccessor;
import org.cpor.intake.claim.application.HeldSubject;
import org.cpor.intake.claim.application.Renewals;
import org.cpor.intake.claim.application.SuggestedRenewal;
import org.jspecify.annotations.Nullable;

/** Stores one row for each claim whose renewal was suggested. */
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
            suggested_at = excluded.suggested_at,
            ended_at = null
        where known.suggested_at < excluded.suggested_at
      """;

  /** Locks the rows in the order of their ids, so that two transactions cannot deadlock. */
  private static final String END =
      """
      with ended as (
        select r.claim_id, min(held.since) as at
          from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[])
            as held (tenant_id, product, subscription_id, since)
          join claim c on c.tenant_id = held.tenant_id and c.product = held.product
          join renewal r on r.claim_id = c.claim_id
         where r.ended_at is null and r.suggested_at <= held.since
           and (held.subscription_id is null
             or held.subscription_id = r.successor_subscription_id::text)
         group by r.claim_id),
      locked as (
        select claim_id from renewal where claim_id in (select claim_id from ended)
         order by claim_id for update)
      update renewal set ended_at = ended.at
        from ended join locked on locked.claim_id = ended.claim_id
       where renewal.claim_id = ended.claim_id
      """;

  private static final String END_SUCCESSORS =
      """
      insert into ended_successor (claim_id, successor_subscription_id, ended_at)
      select distinct on (claim_id, subscription_id) claim_id, subscription_id, ended_at
        from unnest(?::uuid[], ?::uuid[], ?::timestamptz[])
          as given (claim_id, subscription_id, ended_at)
       order by claim_id, subscription_id, ended_at desc
      on conflict (claim_id, successor_subscription_id) do update
        set ended_at = excluded.ended_at where ended_successor.ended_at < excluded.ended_at
      """;

  /**
   * Finds no subscription if the suggested one has ended since the suggestion, or if the partner
   * has already used the suggestion. The partner has used the suggestion if another claim of the
   * partner on the same product names the successor or no subscription. If that other claim was
   * filed before the suggestion, it counts only while it is open, or while it holds its subject.
   */
  private static final String SUCCESSOR =
      """
      select r.successor_subscription_id
        from renewal r join claim c on c.claim_id = r.claim_id
       where r.claim_id = ? and r.ended_at is null
         and not exists (
           select from ended_successor e
            where e.claim_id = r.claim_id
              and e.successor_subscription_id = r.successor_subscription_id
              and e.ended_at >= r.suggested_at)
         and not exists (
           select from claim n
            where n.tenant_id = c.tenant_id and n.partner_id = c.partner_id
              and n.product = c.product and n.claim_id <> c.claim_id
              and (n.subscription_id is null
                or n.subscription_id = r.successor_subscription_id::text)
              and (n.filed_at >= r.suggested_at
                or n.status in ('SUBMITTED', 'ACTION_REQUIRED', 'UNDER_REVIEW', 'DISPUTED')
                or n.status = 'APPROVED' and n.association_ended_at is null))
      """;

  private final DataSource database;

  PostgresRenewals(DataSource database) {
    this.database = database;
  }

  @Override
  public void save(Collection<SuggestedRenewal> renewals) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(SAVE)) {
      statement.setArray(1, array(connection, "uuid", renewals, SuggestedRenewal::claimId));
      statement.setArray(
          2, array(connection, "uuid", renewals, SuggestedRenewal::successorSubscriptionId));
      statement.setArray(
          3,
          array(
              connection,
              "timestamptz",
              renewals,
              renewal -> renewal.suggestedAt().atOffset(ZoneOffset.UTC)));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot save renewals", e);
    }
  }

  @Override
  public void end(Collection<HeldSubject> held) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(END)) {
      statement.setArray(1, array(connection, "uuid", held, HeldSubject::tenantId));
      statement.setArray(2, array(connection, "text", held, HeldSubject::product));
      statement.setArray(3, array(connection, "text", held, HeldSubject::subscriptionId));
      statement.setArray(
          4,
          array(
              connection,
              "timestamptz",
              held,
              subject -> subject.since().atOffset(ZoneOffset.UTC)));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot end renewals", e);
    }
  }

  @Override
  public void endSuccessors(Collection<EndedSuccessor> ended) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(END_SUCCESSORS)) {
      statement.setArray(1, array(connection, "uuid", ended, EndedSuccessor::claimId));
      statement.setArray(2, array(connection, "uuid", ended, EndedSuccessor::subscriptionId));
      statement.setArray(
          3,
          array(
              connection,
              "timestamptz",
              ended,
              successor -> successor.endedAt().atOffset(ZoneOffset.UTC)));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("cannot save ended successors", e);
    }
  }

  private static <T> Array array(
      Connection connection, String type, Collection<T> values, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, values.stream().map(value).toArray());
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
