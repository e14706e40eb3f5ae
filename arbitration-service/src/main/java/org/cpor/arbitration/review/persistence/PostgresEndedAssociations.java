package org.cpor.arbitration.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.ruling.EndedAssociations;

/** Reads the ends of associations from PostgreSQL. */
@ApplicationScoped
class PostgresEndedAssociations implements EndedAssociations {

  private static final String IS_DECLINED =
      "select exists (select from association"
          + " where claim_id = :claimId and end_reason = 'CUSTOMER_DECLINED')";

  private static final String SETTLED_IN =
      """
      select party.claim_id from party
       where party.case_id = :caseId
         and (exists (select from association
                       where association.claim_id = party.claim_id
                         and association.end_reason = 'CUSTOMER_DECLINED')
           or (party.role = 'HOLDER'
             and exists (select from association
                          where association.association_id = party.association_id
                            and association.end_reason not in ('SUPERSEDED', 'RULING_CORRECTED'))))
      """;

  private final EntityManager entities;

  PostgresEndedAssociations(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public boolean isDeclined(UUID claimId) {
    return (Boolean)
        entities
            .createNativeQuery(IS_DECLINED, Boolean.class)
            .setParameter("claimId", claimId)
            .getSingleResult();
  }

  @Override
  public Set<UUID> settledIn(UUID caseId) {
    return claims(SETTLED_IN, caseId);
  }

  @SuppressWarnings("unchecked") // The queries have one column, of the type uuid.
  private Set<UUID> claims(String sql, UUID caseId) {
    List<UUID> found =
        entities.createNativeQuery(sql, UUID.class).setParameter("caseId", caseId).getResultList();
    return Set.copyOf(found);
  }
}
