package org.cpor.arbitration.association.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cpor.arbitration.association.application.AssociationFilter;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.domain.Association;
import org.cpor.arbitration.association.domain.Subject;
import org.jspecify.annotations.Nullable;

/** Associations in PostgreSQL. */
@ApplicationScoped
class PostgresAssociations implements Associations, PanacheRepositoryBase<AssociationEntity, UUID> {

  private static final String TAKE_UNPUBLISHED_ENDS =
      """
      with taken as (delete from untold_association_end returning association_id)
      select association.* from association join taken using (association_id)
       order by association_id
      """;

  @Override
  public Optional<Association.Active> activeOn(Subject subject) {
    return find(
            "tenantId = ?1 and product = ?2 and subscriptionId is not distinct from ?3 and endedAt is null",
            subject.tenantId(),
            subject.product(),
            subject.subscriptionId())
        .firstResultOptional()
        .map(AssociationEntity::toActive);
  }

  @Override
  public Map<Subject, Association.Active> lockActiveOn(Set<Subject> subjects) {
    Set<UUID> tenants = subjects.stream().map(Subject::tenantId).collect(Collectors.toSet());
    if (tenants.isEmpty()) {
      return Map.of();
    }
    return find("tenantId in ?1 and endedAt is null", tenants)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .stream()
        .map(AssociationEntity::toActive)
        .filter(association -> subjects.contains(association.subject()))
        .collect(Collectors.toMap(Association.Active::subject, Function.identity()));
  }

  @Override
  public Optional<Association.Active> activeOfClaim(UUID claimId) {
    return find("claimId = ?1 and endedAt is null", claimId)
        .firstResultOptional()
        .map(AssociationEntity::toActive);
  }

  /**
   * Refreshes the row, because another transaction can have ended the association after this
   * transaction had read the row.
   */
  @Override
  public Optional<Association> byId(UUID associationId) {
    return findByIdOptional(associationId)
        .map(entity -> {
          getEntityManager().refresh(entity);
          return entity.toDomain();
        });
  }

  @Override
  public Optional<Association.Active> lockActive(UUID associationId) {
    return find("associationId = ?1 and endedAt is null", associationId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .map(AssociationEntity::toActive);
  }

  @Override
  public void add(Association.Active association) {
    persistAndFlush(AssociationEntity.of(association));
  }

  @Override
  public void end(Association.Ended association) {
    AssociationEntity entity =
        findById(association.associationId(), LockModeType.PESSIMISTIC_WRITE);
    entity.endedAt = association.endedAt();
    entity.endReason = association.reason();
    entity.declineReason = association.declineReason();
    flush();
  }

  @Override
  @SuppressWarnings("unchecked") // A native query for an entity returns that entity.
  public List<Association.Ended> takeUnpublishedEnds() {
    List<AssociationEntity> unpublished =
        getEntityManager()
            .createNativeQuery(TAKE_UNPUBLISHED_ENDS, AssociationEntity.class)
            .getResultList();
    return unpublished.stream()
        .map(AssociationEntity::toDomain)
        .map(Association.Ended.class::cast)
        .toList();
  }

  @Override
  public List<Association> find(AssociationFilter filter, @Nullable UUID after, int limit) {
    List<String> conditions = new ArrayList<>(List.of("true"));
    Map<String, Object> parameters = new HashMap<>();
    if (filter.tenantId() != null) {
      conditions.add("tenantId = :tenantId");
      parameters.put("tenantId", filter.tenantId());
    }
    if (filter.partnerId() != null) {
      conditions.add("partnerId = :partnerId");
      parameters.put("partnerId", filter.partnerId());
    }
    if (filter.state() != null) {
      conditions.add(
          switch (filter.state()) {
            case ACTIVE -> "endedAt is null";
            case ENDED -> "endedAt is not null";
          });
    }
    if (filter.endReason() != null) {
      conditions.add("endReason = :endReason");
      parameters.put("endReason", filter.endReason());
    }
    if (after != null) {
      conditions.add("associationId < :after");
      parameters.put("after", after);
    }
    return find(String.join(" and ", conditions) + " order by associationId desc", parameters)
        .page(0, limit)
        .stream()
        .map(AssociationEntity::toDomain)
        .toList();
  }
}
