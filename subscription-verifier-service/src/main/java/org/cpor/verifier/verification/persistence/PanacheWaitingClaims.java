package org.cpor.verifier.verification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.FactJson;
import org.cpor.events.FactType;
import org.cpor.verifier.verification.application.WaitingClaims;

/** Waiting claims as rows. */
@ApplicationScoped
class PanacheWaitingClaims
    implements WaitingClaims, PanacheRepositoryBase<WaitingClaimEntity, UUID> {

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
  public Optional<UUID> tenantOf(UUID claimId) {
    return findByIdOptional(claimId).map(row -> row.tenantId);
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
