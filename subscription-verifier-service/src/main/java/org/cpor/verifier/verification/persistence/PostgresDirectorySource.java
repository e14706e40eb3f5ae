package org.cpor.verifier.verification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.cpor.identifiers.ExternalId;
import org.cpor.platform.json.StoredJson;
import org.cpor.verifier.verification.application.DirectorySource;
import org.cpor.verifier.verification.domain.Claim;
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.jspecify.annotations.Nullable;

/** Reads our own directory, with one query for all claims of a call. */
@ApplicationScoped
@Identifier("postgres") class PostgresDirectorySource implements DirectorySource {

  private static final String READ =
      """
      with claim as (
        select *
          from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::text[])
            with ordinality
              as named (tenant_id, product, subscription_id, subscription_text, partner_id, mpn_id, n)
      )
      select jsonb_build_object(
          'tenant',
          (select jsonb_build_object(
               'domains', to_jsonb(tenant.domains),
               'version', jsonb_build_object(
                   'version', tenant.version,
                   'observedAt', nullif(tenant.observed_at, '-infinity')),
               'subscriptions',
               (select coalesce(jsonb_agg(jsonb_build_object(
                    'id', subscription.id,
                    'family', subscription.family,
                    'channel', subscription.channel,
                    'status', subscription.status,
                    'provisioning', subscription.products ->> claim.product,
                    'version', jsonb_build_object(
                        'version', subscription.version,
                        'observedAt', nullif(subscription.observed_at, '-infinity')))), '[]')
                  from subscription
                 where subscription.tenant_id = claim.tenant_id
                   and (subscription.id = claim.subscription_id
                     or jsonb_exists(subscription.products, claim.product))))
             from tenant
            where tenant.id = claim.tenant_id),
          'subscriptionIdIsSomethingElse',
          exists (select from identifier where identifier.id = claim.subscription_text)
            or exists (select from tenant where tenant.id = claim.subscription_id),
          'product',
          (select jsonb_build_object(
               'code', product.code, 'solutionArea', product.solution_area,
               'names', jsonb_build_object('hu', product.name_hu, 'en', product.name_en),
               'activities', to_jsonb(product.activities),
               'from', product.first_day, 'to', product.last_day)
             from product
            where product.code = claim.product),
          'productVersion',
          (select jsonb_build_object(
               'version', product.version,
               'observedAt', nullif(product.observed_at, '-infinity'))
             from product
            where product.code = claim.product),
          'partnerVersion',
          (select jsonb_build_object(
               'version', partner.version,
               'observedAt', nullif(partner.observed_at, '-infinity'))
             from partner
            where partner.id = claim.partner_id),
          'mpn',
          (select mpn
             from partner, jsonb_array_elements(partner.mpns) as mpn
            where partner.id = claim.partner_id and mpn ->> 'mpnId' = claim.mpn_id))
        from claim
       order by n
      """;

  private final DataSource database;
  private final ObjectMapper json;

  PostgresDirectorySource(DataSource database, StoredJson json) {
    this.database = database;
    this.json = json.mapper();
  }

  @Override
  public String name() {
    return "DIRECTORY";
  }

  @Override
  public boolean isRemote() {
    return false;
  }

  @Override
  public List<DirectorySnapshot> snapshots(List<Claim> claims) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(READ)) {
      statement.setArray(1, array(connection, "uuid", claims, Claim::tenantId));
      statement.setArray(2, array(connection, "text", claims, Claim::product));
      statement.setArray(
          3, array(connection, "uuid", claims, claim -> claim.subscriptionGuid().orElse(null)));
      statement.setArray(
          4,
          array(
              connection,
              "text",
              claims,
              claim ->
                  claim
                      .namedSubscription()
                      .flatMap(ExternalId::parse)
                      .map(ExternalId::text)
                      .orElse(null)));
      statement.setArray(5, array(connection, "text", claims, Claim::partnerId));
      statement.setArray(6, array(connection, "text", claims, Claim::mpnId));
      List<DirectorySnapshot> snapshots = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          snapshots.add(json.readValue(found.getString(1), DirectorySnapshot.class));
        }
      }
      return snapshots;
    } catch (SQLException | JsonProcessingException e) {
      throw new UnreadableDirectoryException("cannot read the directory", e);
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<Claim> claims,
      Function<Claim, @Nullable Object> value)
      throws SQLException {
    return connection.createArrayOf(type, claims.stream().map(value).toArray());
  }
}
