package org.cpor.arbitration.association.persistence;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.arbitration.association.application.Renewals;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;

/** Renewals in PostgreSQL. */
@ApplicationScoped
class PostgresRenewals implements Renewals, PanacheRepositoryBase<RenewalEntity, UUID> {

  private static final String PENDING =
      """
      from RenewalEntity r
       where r.tenantId in ?1 and r.pendingUntil > ?2 and r.endedAt is null
         and not exists (
           select 1 from AssociationEntity a
            where a.tenantId = r.tenantId and a.product = r.product
              and a.subscriptionId is not distinct from r.subscriptionId and a.endedAt is null)
       order by r.suggestedAt, r.associationId
      """;

  @Override
  public void add(Renewal renewal) {
    persist(RenewalEntity.of(renewal));
  }

  @Override
  public List<Renewal> pendingOf(Set<UUID> tenants, Instant now) {
    return find("tenantId in ?1 and pendingUntil > ?2 and endedAt is null", tenants, now).stream()
        .map(RenewalEntity::toDomain)
        .toList();
  }

  @Override
  public List<Renewal> pendingOfClaim(UUID claimId, Instant now) {
    return find("claimId = ?1 and pendingUntil > ?2 and endedAt is null", claimId, now).stream()
        .map(RenewalEntity::toDomain)
        .toList();
  }

  @Override
  public void end(Set<UUID> associationIds, Instant now) {
    list("associationId in ?1", associationIds).forEach(renewal -> renewal.endedAt = now);
  }

  @Override
  public Map<Subject, Renewal> pendingOn(Set<Subject> subjects, Instant now) {
    Set<UUID> tenants = subjects.stream().map(Subject::tenantId).collect(toSet());
    if (tenants.isEmpty()) {
      return Map.of();
    }
    return find(PENDING, tenants, now).stream()
        .map(RenewalEntity::toDomain)
        .filter(renewal -> subjects.contains(renewal.subject()))
        .collect(toMap(Renewal::subject, Function.identity(), (earlier, later) -> later));
  }
}
