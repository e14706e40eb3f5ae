package org.cpor.verifier.verification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.FactJson;
import org.cpor.events.FactType;
import org.cpor.verifier.verification.application.WaitingClaims;

/**
 * Waiting claims as rows. A tenant is held by an advisory lock of its transaction: the directory
 * may not know the tenant yet, so there is no row to lock.
 */
@ApplicationScoped
class PanacheWaitingClaims
    implements WaitingClaims, PanacheRepositoryBase<WaitingClaimEntity, UUID> {

  @Override
  public void hold(UUID tenantId) {
    Object held =
        getEntityManager()
            .createNativeQuery(
                "select pg_try_advisory_xact_lock(hashtextextended(:tenant, 0))", Boolean.class)
            .setParameter("tenant", tenantId.toString())
            .getSingleResult();
    if (held.equals(false)) {
      throw new LockTimeoutException("the subscriptions of tenant " + tenantId + " are changing");
    }
  }

  @Override
  public void holdAll(Set<UUID> tenantIds) {
    getEntityManager()
        .createNativeQuery(
            """
            select count(pg_advisory_xact_lock(key))
              from (select distinct hashtextextended(tenant, 0) as key
                      from unnest(:tenants) as tenant
                     order by key) as keys
            """,
            Long.class)
        .setParameter("tenants", tenantIds.stream().map(UUID::toString).toArray(String[]::new))
        .getSingleResult();
  }

  @Override
  public List<ClaimSubmitted> ofTenants(Set<UUID> tenantIds) {
    return find("tenantId in ?1 order by waitingSince", tenantIds).stream()
        .map(row -> submission(row.submission))
        .toList();
  }

  @Override
  public void remember(ClaimSubmitted submission, Instant now) {
    WaitingClaimEntity row = new WaitingClaimEntity();
    row.claimId = submission.claim().claimId();
    row.tenantId = submission.claim().tenantId();
    row.submission = new String(FactJson.write(submission), StandardCharsets.UTF_8);
    row.waitingSince = now;
    getEntityManager().merge(row);
  }

  @Override
  public void forget(UUID claimId) {
    deleteById(claimId);
  }

  private static ClaimSubmitted submission(String json) {
    return (ClaimSubmitted)
        FactJson.read(FactType.CLAIM_SUBMITTED, json.getBytes(StandardCharsets.UTF_8));
  }
}
