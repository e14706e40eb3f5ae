package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cpor.arbitration.review.application.Docket;
import org.cpor.arbitration.review.application.PartyDecision;
import org.cpor.arbitration.review.application.PartyRole;
import org.cpor.arbitration.review.domain.Party;
import org.cpor.arbitration.review.domain.RejectionReason;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "party")
@IdClass(PartyEntity.Key.class)
class PartyEntity {

  @Id UUID caseId;
  @Id UUID claimId;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "claimId", insertable = false, updatable = false)
  ClaimEntity claim;

  @Enumerated(EnumType.STRING)
  PartyRole role;

  @Nullable UUID associationId;
  Instant joinedAt;

  @Enumerated(EnumType.STRING)
  @Nullable PartyDecision decision;

  @Enumerated(EnumType.STRING)
  @Nullable RejectionReason rejectionReason;

  record Key(UUID caseId, UUID claimId) {}

  static PartyEntity of(UUID caseId, Party party, Instant joinedAt) {
    PartyEntity entity = new PartyEntity();
    entity.caseId = caseId;
    entity.claimId = party.claim().claimId();
    entity.joinedAt = joinedAt;
    switch (party) {
      case Party.Claimant claimant -> entity.role = PartyRole.CLAIMANT;
      case Party.Holder holder -> {
        entity.role = PartyRole.HOLDER;
        entity.associationId = holder.associationId();
      }
    }
    return entity;
  }

  /** The parties of a case with their claims, in the order in which they joined. */
  static List<PartyEntity> of(EntityManager entities, UUID caseId) {
    return entities
        .createQuery(
            "from PartyEntity p join fetch p.claim where p.caseId = :caseId"
                + " order by p.joinedAt, p.role desc, p.claimId",
            PartyEntity.class)
        .setParameter("caseId", caseId)
        .getResultList();
  }

  Party toDomain() {
    return switch (role) {
      case CLAIMANT -> new Party.Claimant(claim.whose(), claim.firstReviewDueAt);
      case HOLDER -> new Party.Holder(claim.whose(), Objects.requireNonNull(associationId));
    };
  }

  Docket.HeardParty toHeardParty() {
    return new Docket.HeardParty(
        claim.toDomain(),
        role,
        claim.policy,
        claim.firstReview(),
        joinedAt,
        associationId,
        decision,
        rejectionReason);
  }
}
