package org.cpor.arbitration.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.review.application.dispute.Disputes;
import org.cpor.arbitration.review.application.docket.PartyDecision;
import org.cpor.arbitration.review.domain.claim.Dispute;

/** Disputes in PostgreSQL. */
@ApplicationScoped
class PostgresDisputes implements Disputes {

  private final EntityManager entities;

  PostgresDisputes(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<RejectedClaim> rejectedClaim(UUID claimId) {
    return entities
        .createQuery(
            "from PartyEntity p join fetch p.claim where p.claimId = :claimId"
                + " and p.role = CLAIMANT order by p.joinedAt desc",
            PartyEntity.class)
        .setParameter("claimId", claimId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .filter(party -> party.decision == PartyDecision.REJECTED && !party.disputes)
        .map(party -> {
          ReviewCaseEntity rejectedIn = entities.find(ReviewCaseEntity.class, party.caseId);
          return new RejectedClaim(
              party.claim.partnerClaim(),
              rejectedIn.caseId,
              rejectedIn.subject(),
              party.claim.policy,
              rejectedIn.ruledBy);
        });
  }

  @Override
  public void save(UUID caseId, RejectedClaim rejected, Dispute dispute) {
    entities.persist(DisputeEntity.of(caseId, rejected, dispute));
  }
}
