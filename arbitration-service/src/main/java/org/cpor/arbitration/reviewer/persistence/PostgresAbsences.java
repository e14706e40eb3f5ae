package org.cpor.arbitration.reviewer.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.cpor.arbitration.reviewer.application.Absences;
import org.cpor.arbitration.reviewer.domain.Absence;

@ApplicationScoped
class PostgresAbsences implements Absences {

  /** Locks the reviewer's absence, even if the reviewer has no absence yet. */
  private static final String LOCK =
      "select pg_advisory_xact_lock(hashtextextended('absence ' || cast(:reviewer as text), 0))";

  private static final String TO_HAND_OVER =
      " where not a.handedOver and a.beginsAt <= :now and a.endsAt > :now";

  private final EntityManager entities;

  PostgresAbsences(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<StoredAbsence> of(String reviewer) {
    return Optional.ofNullable(entities.find(AbsenceEntity.class, reviewer))
        .map(AbsenceEntity::toStored);
  }

  @Override
  public Optional<StoredAbsence> lock(String reviewer) {
    entities
        .createNativeQuery(LOCK, Object.class)
        .setParameter("reviewer", reviewer)
        .getSingleResult();
    return of(reviewer);
  }

  @Override
  public StoredAbsence save(Absence absence) {
    AbsenceEntity known = entities.find(AbsenceEntity.class, absence.reviewer());
    AbsenceEntity entity = known == null ? new AbsenceEntity() : known;
    entity.reviewer = absence.reviewer();
    entity.become(absence);
    if (known == null) {
      entities.persist(entity);
    }
    entities.flush();
    return entity.toStored();
  }

  @Override
  public void delete(String reviewer) {
    Optional.ofNullable(entities.find(AbsenceEntity.class, reviewer)).ifPresent(entities::remove);
  }

  @Override
  public List<Absence> notEnded(Collection<String> reviewers, Instant now) {
    return entities
        .createQuery(
            "from AbsenceEntity a where a.reviewer in :reviewers and a.endsAt > :now",
            AbsenceEntity.class)
        .setParameter("reviewers", reviewers)
        .setParameter("now", now)
        .getResultStream()
        .map(AbsenceEntity::toDomain)
        .toList();
  }

  @Override
  public List<String> toHandOver(Instant now, int limit) {
    return entities
        .createQuery(
            "select a.reviewer from AbsenceEntity a" + TO_HAND_OVER + " order by a.beginsAt",
            String.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public boolean isToHandOver(String reviewer, Instant now) {
    return !entities
        .createQuery(
            "select a.reviewer from AbsenceEntity a" + TO_HAND_OVER + " and a.reviewer = :reviewer",
            String.class)
        .setParameter("now", now)
        .setParameter("reviewer", reviewer)
        .getResultList()
        .isEmpty();
  }

  /**
   * Does not change the version, because the API does not show whether the cases are handed over.
   */
  @Override
  public void saveHandedOver(String reviewer) {
    entities
        .createQuery("update AbsenceEntity a set a.handedOver = true where a.reviewer = :reviewer")
        .setParameter("reviewer", reviewer)
        .executeUpdate();
  }
}
