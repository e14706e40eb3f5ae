package org.cpor.arbitration.correction.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.correction.application.Corrections;
import org.cpor.arbitration.correction.domain.Correction;

/** Corrections in PostgreSQL. */
@ApplicationScoped
class PostgresCorrections implements Corrections, PanacheRepositoryBase<CorrectionEntity, UUID> {

  /**
   * Locks the row of the claim and returns it. Inserts the row if it does not exist. The update
   * changes nothing; it is there to lock an existing row.
   */
  private static final String OF_CLAIM =
      """
      insert into correction as c (claim_id, revision) values (:claimId, 0)
      on conflict (claim_id) do update set revision = c.revision
      returning *
      """;

  private static final String IF_DUE =
      """
      select * from correction
       where claim_id = :claimId and due_at <= :now
         for update skip locked
      """;

  @Override
  public Correction of(UUID claimId) {
    return corrections(OF_CLAIM, Map.of("claimId", claimId)).findFirst().orElseThrow();
  }

  @Override
  public List<UUID> due(Instant now, int limit) {
    return getEntityManager()
        .createQuery(
            "select c.claimId from CorrectionEntity c where c.dueAt <= :now order by c.dueAt",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Optional<Correction> lockIfDue(UUID claimId, Instant now) {
    return corrections(IF_DUE, Map.of("claimId", claimId, "now", now)).findFirst();
  }

  @SuppressWarnings("unchecked") // A native query for an entity returns that entity.
  private Stream<Correction> corrections(String sql, Map<String, Object> parameters) {
    Query query = getEntityManager().createNativeQuery(sql, CorrectionEntity.class);
    parameters.forEach(query::setParameter);
    List<CorrectionEntity> found = query.getResultList();
    return found.stream().map(CorrectionEntity::toDomain);
  }

  @Override
  public void save(Correction correction) {
    findById(correction.claimId()).become(correction);
  }

  @Override
  public void end(UUID claimId) {
    deleteById(claimId);
  }
}
