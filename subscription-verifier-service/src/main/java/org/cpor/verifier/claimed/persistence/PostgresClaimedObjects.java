package org.cpor.verifier.claimed.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cpor.verifier.claimed.application.ClaimedObjects;
import org.cpor.verifier.claimed.domain.ClaimedObject;
import org.cpor.verifier.claimed.domain.Decision;
import org.cpor.verifier.claimed.domain.Filing;
import org.cpor.verifier.claimed.domain.PartnerClaim;
import org.cpor.verifier.claimed.domain.StandingClaims;
import org.jspecify.annotations.Nullable;

/**
 * Stores a row for each claim. The filing and the decision have separate columns, so that neither
 * overwrites the other. Rows are written in the order of the ids of the claims, so that two writers
 * cannot deadlock.
 */
@ApplicationScoped
class PostgresClaimedObjects implements ClaimedObjects {

  private static final String STANDING =
      """
      with object as (
        select *
          from unnest(?::text[], ?::uuid[], ?::text[], ?::uuid[])
            as named (partner_id, tenant_id, product, subscription_id)
      )
      select claimed.claim_id, claimed.partner_id, claimed.tenant_id, claimed.product,
             claimed.subscription_id
        from claimed join object using (partner_id, tenant_id, product)
       where claimed.is_standing
         and claimed.subscription_id is not distinct from object.subscription_id
      """;

  private static final String DECIDED =
      """
      select claim_id from claimed
       where claim_id = any(?) and (decision in ('HELD', 'CLOSED') or is_withdrawn)
      """;

  private static final String FILE =
      """
      insert into claimed as known
        (claim_id, tenant_id, partner_id, locale, solution_area, product, subscription_id,
         revision, is_open)
      select *
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::uuid[],
                    ?::int[], ?::boolean[])
          as given (claim_id, tenant_id, partner_id, locale, solution_area, product,
                   subscription_id, revision, is_open)
       order by claim_id
      on conflict (claim_id) do update
        set tenant_id = excluded.tenant_id, locale = excluded.locale,
            solution_area = excluded.solution_area, product = excluded.product,
            subscription_id = excluded.subscription_id, revision = excluded.revision,
            is_open = excluded.is_open,
            lapsed = case when known.revision = excluded.revision then known.lapsed end
        where coalesce(known.revision, 0) <= excluded.revision
      returning tenant_id, coalesce(decision in ('OPEN', 'HELD'), false)
      """;

  private static final String WITHDRAW =
      """
      insert into claimed (claim_id, tenant_id, partner_id, locale, is_withdrawn)
      values (?, ?, ?, ?, true)
      on conflict (claim_id) do update set is_withdrawn = true
      """;

  private static final String DECIDE =
      """
      insert into claimed as known
        (claim_id, tenant_id, partner_id, locale, decision, decided_at, lapse_confirmed)
      select *
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                    ?::boolean[])
          as given (claim_id, tenant_id, partner_id, locale, decision, decided_at, lapse_confirmed)
       order by claim_id
      on conflict (claim_id) do update
        set decision = excluded.decision, decided_at = excluded.decided_at,
            lapse_confirmed = excluded.lapse_confirmed,
            lapsed = case
              when excluded.decision <> 'HELD' or excluded.lapse_confirmed then known.lapsed
            end,
            subscription_ended_at = case
              when excluded.decision = 'CLOSED' then known.subscription_ended_at
            end
        where known.decision is null
           or (known.decided_at, array_position(array['OPEN', 'HELD', 'CLOSED'], known.decision))
            < (excluded.decided_at,
               array_position(array['OPEN', 'HELD', 'CLOSED'], excluded.decision))
      """;

  private final DataSource database;

  PostgresClaimedObjects(DataSource database) {
    this.database = database;
  }

  @Override
  public StandingClaims standing(Collection<ClaimedObject> objects, Collection<UUID> claimIds) {
    try (Connection connection = database.getConnection()) {
      return new StandingClaims(standing(connection, objects), decided(connection, claimIds));
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot read the claimed objects", e);
    }
  }

  private static Map<UUID, ClaimedObject> standing(
      Connection connection, Collection<ClaimedObject> objects) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STANDING)) {
      statement.setArray(1, array(connection, "text", objects, ClaimedObject::partnerId));
      statement.setArray(2, array(connection, "uuid", objects, ClaimedObject::tenantId));
      statement.setArray(3, array(connection, "text", objects, ClaimedObject::product));
      statement.setArray(4, array(connection, "uuid", objects, ClaimedObject::subscriptionId));
      Map<UUID, ClaimedObject> standing = new HashMap<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          standing.put(
              found.getObject(1, UUID.class),
              new ClaimedObject(
                  found.getString(2),
                  found.getObject(3, UUID.class),
                  found.getString(4),
                  found.getObject(5, UUID.class)));
        }
      }
      return standing;
    }
  }

  private static Set<UUID> decided(Connection connection, Collection<UUID> claimIds)
      throws SQLException {
    if (claimIds.isEmpty()) {
      return Set.of();
    }
    try (PreparedStatement statement = connection.prepareStatement(DECIDED)) {
      statement.setArray(1, connection.createArrayOf("uuid", claimIds.toArray()));
      Set<UUID> decided = new HashSet<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          decided.add(found.getObject(1, UUID.class));
        }
      }
      return decided;
    }
  }

  @Override
  public Set<UUID> file(Collection<Filing> filings) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(FILE)) {
      statement.setArray(1, array(connection, "uuid", filings, Filing::claimId));
      statement.setArray(2, array(connection, "uuid", filings, of -> of.object().tenantId()));
      statement.setArray(3, array(connection, "text", filings, of -> of.object().partnerId()));
      statement.setArray(4, array(connection, "text", filings, Filing::locale));
      statement.setArray(5, array(connection, "text", filings, Filing::solutionArea));
      statement.setArray(6, array(connection, "text", filings, of -> of.object().product()));
      statement.setArray(7, array(connection, "uuid", filings, of -> of.object().subscriptionId()));
      statement.setArray(8, array(connection, "int4", filings, Filing::revision));
      statement.setArray(9, array(connection, "bool", filings, Filing::open));
      Set<UUID> tenants = new HashSet<>();
      try (ResultSet saved = statement.executeQuery()) {
        while (saved.next()) {
          if (saved.getBoolean(2)) {
            tenants.add(saved.getObject(1, UUID.class));
          }
        }
      }
      return tenants;
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot save filings", e);
    }
  }

  @Override
  public void withdraw(PartnerClaim claim) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(WITHDRAW)) {
      statement.setObject(1, claim.claimId());
      statement.setObject(2, claim.tenantId());
      statement.setString(3, claim.partnerId());
      statement.setString(4, claim.locale());
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot save a withdrawal", e);
    }
  }

  @Override
  public void decide(Collection<Decision> decisions) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(DECIDE)) {
      statement.setArray(1, array(connection, "uuid", decisions, Decision::claimId));
      statement.setArray(2, array(connection, "uuid", decisions, Decision::tenantId));
      statement.setArray(3, array(connection, "text", decisions, Decision::partnerId));
      statement.setArray(4, array(connection, "text", decisions, Decision::locale));
      statement.setArray(5, array(connection, "text", decisions, of -> of.standing().name()));
      statement.setArray(6, array(connection, "timestamptz", decisions, of -> of.at().toString()));
      statement.setArray(7, array(connection, "bool", decisions, Decision::lapseConfirmed));
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new UnreadableClaimedException("cannot save decisions", e);
    }
  }

  private static <T> Array array(
      Connection connection, String type, Collection<T> rows, Function<T, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, rows.stream().map(value).toArray());
  }
}
