package org.cpor.verifier.verification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.cpor.verifier.directory.domain.Guid;
import org.cpor.verifier.verification.application.DirectorySource;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;

/** Our own directory, read in one query for each claim. */
@ApplicationScoped
class PostgresDirectorySource implements DirectorySource {

  private static final String LOOK =
      """
      with claim as (
        select ?::uuid as tenant_id, ?::text as product, ?::uuid as subscription_id,
               ?::text as subscription_text, ?::text as partner_id, ?::text as mpn_id
      )
      select jsonb_build_object(
          'tenant',
          (select jsonb_build_object(
               'domains', to_jsonb(tenant.domains),
               'subscriptions',
               (select coalesce(jsonb_agg(jsonb_build_object(
                    'id', subscription.id,
                    'family', subscription.family,
                    'channel', subscription.channel,
                    'status', subscription.status,
                    'provisioning', subscription.products ->> claim.product)), '[]')
                  from subscription
                 where subscription.tenant_id = claim.tenant_id
                   and (subscription.id = claim.subscription_id
                     or jsonb_exists(subscription.products, claim.product))))
             from tenant
            where tenant.id = claim.tenant_id),
          'subscriptionIdIsSomethingElse',
          exists (select from identifier where identifier.id = claim.subscription_text)
            or exists (select from tenant where tenant.id = claim.subscription_id),
          'mpn',
          (select mpn
             from partner, jsonb_array_elements(partner.mpns) as mpn
            where partner.id = claim.partner_id and mpn ->> 'mpnId' = claim.mpn_id))
        from claim
      """;

  private final DataSource database;
  private final ObjectMapper json;

  PostgresDirectorySource(DataSource database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public String name() {
    return "DIRECTORY";
  }

  @Override
  public DirectorySnapshot look(Claim claim) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(LOOK)) {
      statement.setObject(1, claim.tenantId());
      statement.setString(2, claim.product());
      statement.setObject(3, claim.subscriptionGuid().orElse(null));
      statement.setString(4, claim.namedSubscription().map(Guid::normalise).orElse(null));
      statement.setString(5, claim.partnerId());
      statement.setString(6, claim.mpnId());
      try (ResultSet found = statement.executeQuery()) {
        found.next();
        return json.readValue(found.getString(1), DirectorySnapshot.class);
      }
    } catch (SQLException | JsonProcessingException e) {
      throw new UnreadableDirectoryException("cannot look at the directory", e);
    }
  }
}
