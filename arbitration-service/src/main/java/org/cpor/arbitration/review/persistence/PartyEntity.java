package org.cpor.arbitration.review.persistence;

import jakarta.persistence.Column;
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
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.cpor.arbitration.policy.domain.PolicyProfile;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.domain.ReviewExtension;
import org.cpor.arbitration.review.domain.party.Deadline;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.Hearing;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.PartyDecision;
import org.cpor.arbitration.review.domain.party.RejectionReason;
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

  // The due date of a claimant's review; null for a holder.
  @Nullable Instant dueAt;

  // How the due date was counted; null for the due date of a first review without an extension.
  @Nullable String dueRegion;
  @Nullable String dueZone;
  String @Nullable [] dueDays;

  @Enumerated(EnumType.STRING)
  @Column(name = "told")
  Deadline.@Nullable Alarm alarm;

  @Nullable Boolean extended;

  // The number of extensions by reviewers and leads; automatic extensions are not counted.
  int extensionsGiven;
  boolean disputes;

  // When the partner disputed an earlier rejection; null if there is no dispute, and for a dispute
  // that is older than this column.
  @Nullable Instant disputedAt;
  boolean reviewed;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "requestId")
  @Nullable InformationRequestEntity request;

  @Nullable Instant leftAt;

  @Enumerated(EnumType.STRING)
  @Nullable Departure leftWhy;

  static PartyEntity of(UUID caseId, Party party, Instant joinedAt) {
    PartyEntity entity = new PartyEntity();
    entity.caseId = caseId;
    entity.claimId = party.claim().claimId();
    entity.joinedAt = joinedAt;
    return entity;
  }

  /**
   * Copies all data of {@code party}. {@link CaseWriter} adds the decision, and the association of
   * an awarded claim.
   */
  void become(Party party, EntityManager entities) {
    switch (party) {
      case Party.Claimant claimant -> {
        Deadline deadline = claimant.deadline();
        role = PartyRole.CLAIMANT;
        dueBy(deadline, claimant.disputes());
        alarm = deadline.alarm();
        extended = deadline.extended();
        extensionsGiven = deadline.extensionsGiven();
        disputes = claimant.disputes();
        disputedAt = disputes ? deadline.countedFrom() : null;
        become(claimant.hearing(), entities);
      }
      case Party.Holder holder -> {
        role = PartyRole.HOLDER;
        associationId = holder.associationId();
        become(holder.hearing(), entities);
      }
      case Party.Gone gone -> {
        leftAt = gone.at();
        leftWhy = gone.why();
        request = null;
      }
    }
  }

  private void dueBy(Deadline deadline, boolean disputes) {
    DueDate due = deadline.due();
    boolean first = !deadline.extended() && !disputes;
    dueAt = due.dueAt();
    dueRegion = first ? null : due.region();
    dueZone = first ? null : due.zone().getId();
    dueDays = first ? null : StoredDay.of(due);
  }

  /** The claim joins the case again, after it had left the case. */
  void joinAgain() {
    leftAt = null;
    leftWhy = null;
    decision = null;
    rejectionReason = null;
  }

  private void become(Hearing hearing, EntityManager entities) {
    reviewed = hearing.reviewed();
    InformationRequest unanswered = hearing.unanswered();
    request =
        unanswered == null
            ? null
            : entities.find(InformationRequestEntity.class, unanswered.requestId());
  }

  /** The parties of a case, with their claims, in the order in which they joined. */
  static List<PartyEntity> of(EntityManager entities, UUID caseId) {
    return entities
        .createQuery(
            "from PartyEntity p join fetch p.claim left join fetch p.request"
                + " where p.caseId = :caseId"
                + " order by p.joinedAt, p.role desc, p.claimId",
            PartyEntity.class)
        .setParameter("caseId", caseId)
        .getResultList();
  }

  Party toDomain() {
    if (leftAt != null && leftWhy != null) {
      return new Party.Gone(claim.partnerClaim(), leftWhy, leftAt);
    }
    Hearing hearing = new Hearing(reviewed, request == null ? null : request.toDomain());
    return switch (role) {
      case CLAIMANT ->
          new Party.Claimant(
              claim.partnerClaim(),
              claim.policy,
              deadline(),
              disputes,
              hearing,
              claim.subscriptionLapsed != null);
      case HOLDER ->
          new Party.Holder(claim.partnerClaim(), Objects.requireNonNull(associationId), hearing);
    };
  }

  /** The claimant, with a hearing that has not begun. */
  Party.Claimant toNewClaimant() {
    return new Party.Claimant(
        claim.partnerClaim(),
        claim.policy,
        deadline(),
        disputes,
        Hearing.NEW,
        claim.subscriptionLapsed != null);
  }

  private Deadline deadline() {
    return new Deadline(
        countedFrom(),
        Objects.requireNonNull(due()),
        Objects.requireNonNull(alarm),
        Objects.requireNonNull(extended),
        extensionsGiven);
  }

  private Instant countedFrom() {
    if (!disputes) {
      return claim.filedAt;
    }
    return disputedAt == null ? joinedAt : disputedAt;
  }

  private @Nullable DueDate due() {
    if (dueAt == null) {
      return null;
    }
    return dueRegion == null || dueZone == null || dueDays == null
        ? claim.firstReview()
        : StoredDay.read(dueAt, dueRegion, dueZone, dueDays);
  }

  /**
   * Returns the party for a docket.
   *
   * @param extension the rule on extensions; null if the case is decided
   */
  Docket.HeardParty toHeardParty(
      PolicyProfile policy, Dossier dossier, @Nullable ReviewExtension extension) {
    return new Docket.HeardParty(
        claim.toDomain(),
        dossier,
        role,
        policy,
        claim.firstReview(),
        due(),
        extension != null && toDomain() instanceof Party.Claimant claimant
            ? extension.outlook(claimant)
            : null,
        disputes,
        claim.subscriptionLapsed,
        joinedAt,
        leftAt,
        leftWhy,
        associationId,
        decision,
        rejectionReason);
  }
}
