package org.cpor.arbitration.review.persistence;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.dispute.Disputes;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.PartyDecision;

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
                + " and p.role = CLAIMANT"
                + " and not exists (select 1 from AssociationEntity a where a.claimId = p.claimId"
                + " and a.endReason in (CUSTOMER_DECLINED, CLAIM_WITHDRAWN)) order by p.joinedAt desc",
            PartyEntity.class)
        .setParameter("claimId", claimId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(this::locked)
        .filter(PostgresDisputes::isDisputable)
        .map(party -> {
          ReviewCaseEntity rejectedIn = entities.find(ReviewCaseEntity.class, party.caseId);
          return new RejectedClaim(
              party.claim.partnerClaim(),
              rejectedIn.caseId,
              rejectedIn.subject(),
              party.claim.policy,
              ruledBy(rejectedIn));
        });
  }

  private static boolean isDisputable(PartyEntity party) {
    return party.decision == PartyDecision.REJECTED
        && !party.disputes
        && Objects.requireNonNull(party.rejectionReason).isDisputable();
  }

  /**
   * Locks the case and reads the party again, because a lead can have corrected the ruling after
   * the first read and before the lock.
   */
  private PartyEntity locked(PartyEntity party) {
    entities.find(ReviewCaseEntity.class, party.caseId, LockModeType.PESSIMISTIC_WRITE);
    entities.refresh(party);
    return party;
  }

  private Set<String> ruledBy(ReviewCaseEntity rejectedIn) {
    Set<String> reviewers =
        entities
            .createQuery(
                "select c.ruledBy from RulingCorrectionEntity c where c.caseId = :caseId",
                String.class)
            .setParameter("caseId", rejectedIn.caseId)
            .getResultStream()
            .collect(toCollection(HashSet::new));
    if (rejectedIn.ruledBy != null) {
      reviewers.add(rejectedIn.ruledBy);
    }
    return reviewers;
  }

  @Override
  public void save(UUID caseId, RejectedClaim rejected, Dispute dispute) {
    entities.persist(DisputeEntity.of(caseId, rejected, dispute));
  }
}
