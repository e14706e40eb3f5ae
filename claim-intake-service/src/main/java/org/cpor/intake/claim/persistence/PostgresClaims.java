package org.cpor.intake.claim.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cpor.intake.claim.application.Claims;
import org.cpor.intake.claim.application.Selection;
import org.cpor.intake.claim.domain.Claim;
import org.cpor.intake.claim.domain.Transition;
import org.jspecify.annotations.Nullable;

/** Claims in PostgreSQL, through Hibernate. */
@ApplicationScoped
class PostgresClaims implements Claims, PanacheRepositoryBase<ClaimEntity, UUID> {

  /**
   * The start of the oldest transaction that writes claims; if there is none, the start of this
   * statement. A transaction locks the table before the trigger takes the time of the change from
   * the clock. So if a transaction has no lock yet, its changes will have a later time than this
   * statement returns.
   */
  private static final String ALL_CHANGES_BEFORE =
      """
      select least(statement_timestamp(), min(activity.xact_start))
        from pg_locks as locks
        join pg_stat_activity as activity on activity.pid = locks.pid
       where locks.locktype = 'relation'
         and locks.database = (select oid from pg_database where datname = current_database())
         and locks.relation = cast('claim' as regclass)
         and locks.mode = 'RowExclusiveLock'
         and locks.pid <> pg_backend_pid()
      """;

  @Override
  public void add(Claim claim) {
    persist(ClaimEntity.of(claim));
  }

  @Override
  public Optional<Claim> find(UUID claimId) {
    return findByIdOptional(claimId).map(ClaimEntity::toClaim);
  }

  @Override
  public Optional<String> partnerOf(UUID claimId) {
    return find("select partnerId from ClaimEntity where claimId = ?1", claimId)
        .project(String.class)
        .singleResultOptional();
  }

  /** Locks the rows in the order of their ids, so that two transactions cannot deadlock. */
  @Override
  public Set<UUID> change(Set<UUID> claimIds, UnaryOperator<Claim> change) {
    Set<UUID> missing = new HashSet<>(claimIds);
    for (ClaimEntity entity :
        find("claimId in ?1 order by claimId", claimIds)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list()) {
      write(entity, change.apply(entity.toClaim()));
      missing.remove(entity.claimId);
    }
    return missing;
  }

  /**
   * Locks the row and reads it again. If this transaction has read the claim before, another
   * transaction may have changed it since, and Hibernate would refuse to lock the outdated claim.
   */
  @Override
  public Optional<Claim> change(UUID claimId, UnaryOperator<Claim> change) {
    return findByIdOptional(claimId)
        .map(entity -> {
          getEntityManager().refresh(entity, LockModeType.PESSIMISTIC_WRITE);
          write(entity, change.apply(entity.toClaim()));
          // Hibernate increases the version when it writes the row.
          flush();
          return entity.toClaim();
        });
  }

  private void write(ClaimEntity entity, Claim claim) {
    entity.write(claim);
    for (Transition transition : claim.transitions()) {
      entity.transitions++;
      getEntityManager()
          .persist(TransitionEntity.of(entity.claimId, entity.transitions, transition));
    }
  }

  @Override
  public List<Line> history(UUID claimId, int after, int count) {
    return getEntityManager()
        .createQuery(
            "from TransitionEntity where id.claimId = ?1 and id.number > ?2 order by id.number",
            TransitionEntity.class)
        .setParameter(1, claimId)
        .setParameter(2, after)
        .setMaxResults(count)
        .getResultStream()
        .map(TransitionEntity::toLine)
        .toList();
  }

  @Override
  public List<Claim> list(Selection selection, @Nullable Instant changedBefore, int count) {
    return new ClaimListQuery(getEntityManager(), selection, changedBefore, count)
        .read().stream().map(ClaimEntity::toClaim).toList();
  }

  @Override
  public int count(Selection selection, int max) {
    ClaimConditions conditions = ClaimConditions.of(selection);
    Query query =
        getEntityManager()
            .createNativeQuery(
                "select count(*) from (select 1 from claim %s limit :max) as counted"
                    .formatted(conditions.where()));
    conditions.bind(query);
    query.setParameter("max", max);
    return ((Number) query.getSingleResult()).intValue();
  }

  @Override
  public Instant allChangesBefore() {
    return (Instant)
        getEntityManager().createNativeQuery(ALL_CHANGES_BEFORE, Instant.class).getSingleResult();
  }
}
