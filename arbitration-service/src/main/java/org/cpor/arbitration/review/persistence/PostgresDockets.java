package org.cpor.arbitration.review.persistence;

import static java.util.Comparator.comparing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.association.application.Renewals;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.dossier.application.Dossiers;
import org.cpor.arbitration.dossier.domain.Dossier;
import org.cpor.arbitration.policy.Policies;
import org.cpor.arbitration.review.application.Deadlines;
import org.cpor.arbitration.review.application.docket.Docket;
import org.cpor.arbitration.review.application.docket.Dockets;
import org.cpor.arbitration.review.domain.ReviewExtension;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads dockets from PostgreSQL. Locks no rows. */
@ApplicationScoped
class PostgresDockets implements Dockets {

  private final EntityManager entities;
  private final Associations associations;
  private final Renewals renewals;
  private final Dossiers dossiers;
  private final Policies policies;
  private final Deadlines deadlines;
  private final Clock clock;

  PostgresDockets(
      EntityManager entities,
      Associations associations,
      Renewals renewals,
      Dossiers dossiers,
      Policies policies,
      Deadlines deadlines,
      Clock clock) {
    this.entities = entities;
    this.associations = associations;
    this.renewals = renewals;
    this.dossiers = dossiers;
    this.policies = policies;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public Docket byId(UUID caseId) {
    // The flush increments the version, which the docket shows.
    entities.flush();
    ReviewCaseEntity entity = entities.find(ReviewCaseEntity.class, caseId);
    if (entity == null) {
      throw ProblemException.notFound("There is no such case.");
    }
    List<Docket.FiledDispute> disputes = disputesIn(caseId);
    return docket(entity, disputes, previousCases(disputes));
  }

  private List<Docket> previousCases(List<Docket.FiledDispute> disputes) {
    return disputes.stream()
        .map(Docket.FiledDispute::rejectedIn)
        .filter(Objects::nonNull)
        .distinct()
        .map(caseId -> entities.find(ReviewCaseEntity.class, caseId))
        .sorted(comparing(previous -> previous.openedAt))
        .map(previous -> docket(previous, disputesIn(previous.caseId), List.of()))
        .toList();
  }

  private Docket docket(
      ReviewCaseEntity entity, List<Docket.FiledDispute> disputes, List<Docket> previousCases) {
    UUID caseId = entity.caseId;
    return new Docket(
        caseId,
        entity.version,
        entity.subject(),
        entity.state,
        entity.contested,
        entity.firstReviewDueAt,
        entity.dueAt,
        entity.openedAt,
        entity.lease(),
        associations.activeOn(entity.subject()).orElse(null),
        renewal(entity),
        ruling(entity),
        parties(entity),
        of(caseId, ReviewEntity.class, "reviewedAt").map(ReviewEntity::toGivenReview).toList(),
        of(caseId, InformationRequestEntity.class, "requestedAt")
            .map(InformationRequestEntity::toAskedParty)
            .toList(),
        disputes,
        timeline(caseId),
        previousCases,
        laterCases(caseId));
  }

  private List<Docket.FiledDispute> disputesIn(UUID caseId) {
    return of(caseId, DisputeEntity.class, "disputedAt")
        .map(DisputeEntity::toFiledDispute)
        .toList();
  }

  private List<Docket.LaterCase> laterCases(UUID caseId) {
    return entities
        .createQuery(
            "select new org.cpor.arbitration.review.application.docket.Docket$LaterCase("
                + " d.caseId, d.claimId, c.state, d.disputedAt)"
                + " from DisputeEntity d join ReviewCaseEntity c on c.caseId = d.caseId"
                + " where d.rejectedIn = :caseId and d.caseId <> :caseId order by d.disputedAt",
            Docket.LaterCase.class)
        .setParameter("caseId", caseId)
        .getResultList();
  }

  private @Nullable Renewal renewal(ReviewCaseEntity entity) {
    Subject subject = entity.subject();
    return entity.state.isUndecided()
        ? renewals.pendingOn(Set.of(subject), clock.instant()).get(subject)
        : null;
  }

  private List<Docket.HeardParty> parties(ReviewCaseEntity entity) {
    UUID caseId = entity.caseId;
    ReviewExtension extension =
        switch (entity.state) {
          case OPEN, WAITING -> deadlines.extension();
          case RULED, CLOSED -> null;
        };
    List<PartyEntity> parties = PartyEntity.of(entities, caseId);
    Map<UUID, Dossier> known = dossiers.of(parties.stream().map(party -> party.claimId).toList());
    return parties.stream()
        .map(party ->
            party.toHeardParty(
                policies.named(party.claim.policy),
                known.getOrDefault(party.claimId, Dossier.EMPTY),
                extension))
        .toList();
  }

  private Docket.@Nullable GivenRuling ruling(ReviewCaseEntity entity) {
    return switch (entity.state) {
      case OPEN, WAITING, CLOSED -> null;
      case RULED ->
          new Docket.GivenRuling(
              Objects.requireNonNull(entity.outcome),
              entity.awardedClaimId,
              Objects.requireNonNull(entity.rationale),
              entity.confirmed(),
              Objects.requireNonNull(entity.ruledBy),
              Objects.requireNonNull(entity.ruledAt),
              deadlines.correctableUntil(entity.toRuled(PartyEntity.of(entities, entity.caseId))),
              of(entity.caseId, RulingCorrectionEntity.class, "correctedAt")
                  .map(RulingCorrectionEntity::toCorrection)
                  .toList());
    };
  }

  private <E> Stream<E> of(UUID caseId, Class<E> entity, String order) {
    return entities
        .createQuery(
            "from %s e where e.caseId = :caseId order by e.%s"
                .formatted(entity.getSimpleName(), order),
            entity)
        .setParameter("caseId", caseId)
        .getResultStream();
  }

  private List<Docket.TimelineEntry> timeline(UUID caseId) {
    return entities
        .createQuery(
            "from CaseEventEntity e where e.caseId = :caseId order by e.happenedAt, e.eventId",
            CaseEventEntity.class)
        .setParameter("caseId", caseId)
        .getResultStream()
        .map(CaseEventEntity::toTimelineEntry)
        .toList();
  }
}
