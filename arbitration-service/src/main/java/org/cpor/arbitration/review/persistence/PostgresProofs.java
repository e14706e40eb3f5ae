package org.cpor.arbitration.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.ruling.Proofs;

/** Finds in PostgreSQL which claims have documents. */
@ApplicationScoped
class PostgresProofs implements Proofs {

  private static final String PROVEN_IN =
      """
      select party.claim_id from party join claim using (claim_id)
       where party.case_id = :caseId
         and (claim.proof_of_execution <> '{}'
           or exists (select from claim_document where claim_document.claim_id = party.claim_id)
           or exists (select from claim_comment
                       where claim_comment.claim_id = party.claim_id
                         and claim_comment.documents <> '{}')
           or exists (select from dispute
                       where dispute.claim_id = party.claim_id and dispute.documents <> '{}'))
      """;

  private final EntityManager entities;

  PostgresProofs(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  @SuppressWarnings("unchecked") // The query has one column, of the type uuid.
  public Set<UUID> provenIn(UUID caseId) {
    List<UUID> proven =
        entities
            .createNativeQuery(PROVEN_IN, UUID.class)
            .setParameter("caseId", caseId)
            .getResultList();
    return Set.copyOf(proven);
  }
}
