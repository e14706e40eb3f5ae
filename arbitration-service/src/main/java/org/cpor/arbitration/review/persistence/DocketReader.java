package org.cpor.arbitration.review.persistence;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.application.Associations;
import org.cpor.arbitration.policy.Policies;
import org.cpor.arbitration.review.application.Docket;
import org.cpor.arbitration.review.application.Dockets;
import org.cpor.arbitration.review.application.QueueFilter;
import org.cpor.arbitration.review.application.QueueFilter.Assignee;
import org.cpor.arbitration.review.application.QueuePosition;
import org.cpor.arbitration.review.application.QueuedCase;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads cases without locking them. */
@ApplicationScoped
class DocketReader implements Dockets {

  private final EntityManager entities;
  private final Associations associations;
  private final Policies policies;

  DocketReader(EntityManager entities, Associations associations, Policies policies) {
    this.entities = entities;
    this.associations = associations;
    this.policies = policies;
  }

  @Override
  public Docket byId(UUID caseId) {
    // So that the version is the one that the case has after this transaction.
    entities.flush();
    ReviewCaseEntity entity = entities.find(ReviewCaseEntity.class, caseId);
    if (entity == null) {
      throw ProblemException.notFound("case");
    }
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
        ruling(entity),
        parties(caseId),
        of(caseId, ReviewEntity.class, "reviewedAt").map(ReviewEntity::toGivenReview).toList(),
        of(caseId, InformationRequestEntity.class, "requestedAt")
            .map(InformationRequestEntity::toAskedParty)
            .toList(),
        of(caseId, CommentEntity.class, "writtenAt").map(CommentEntity::toWrittenComment).toList(),
        of(caseId, DisputeEntity.class, "disputedAt").map(DisputeEntity::toFiledDispute).toList(),
        timeline(caseId));
  }

  private List<Docket.HeardParty> parties(UUID caseId) {
    Map<UUID, List<Claim>> earlier =
        entities
            .createQuery(
                "from EarlierRevisionEntity e where e.claimId in"
                    + " (select p.claimId from PartyEntity p where p.caseId = :caseId)"
                    + " order by e.revision",
                EarlierRevisionEntity.class)
            .setParameter("caseId", caseId)
            .getResultStream()
            .map(EarlierRevisionEntity::toDomain)
            .collect(groupingBy(claim -> claim.whose().claimId()));
    return PartyEntity.of(entities, caseId).stream()
        .map(party ->
            party.toHeardParty(
                policies.named(party.claim.policy), earlier.getOrDefault(party.claimId, List.of())))
        .toList();
  }

  private static Docket.@Nullable GivenRuling ruling(ReviewCaseEntity entity) {
    return switch (entity.state) {
      case OPEN, WAITING, CLOSED -> null;
      case RULED ->
          new Docket.GivenRuling(
              Objects.requireNonNull(entity.outcome),
              entity.awardedClaimId,
              Objects.requireNonNull(entity.rationale),
              entity.confirmed(),
              Objects.requireNonNull(entity.ruledBy),
              Objects.requireNonNull(entity.ruledAt));
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

  @Override
  @SuppressWarnings("unchecked") // A native query for an entity gives that entity.
  public List<QueuedCase> queue(QueueFilter filter, @Nullable QueuePosition after, int limit) {
    List<String> conditions = new ArrayList<>();
    Map<String, Object> parameters = new HashMap<>();
    if (filter.state() == null) {
      conditions.add("state in ('OPEN', 'WAITING')");
    } else {
      conditions.add("state = :state");
      parameters.put("state", filter.state().name());
    }
    if (filter.contested() != null) {
      conditions.add("contested = :contested");
      parameters.put("contested", filter.contested());
    }
    if (filter.overdue() != null) {
      // A case that is decided is not overdue any more.
      conditions.add("(state in ('OPEN', 'WAITING') and due_at <= :now) = :overdue");
      parameters.put("overdue", filter.overdue());
      parameters.put("now", filter.now());
    }
    switch (filter.assignee()) {
      case null -> {}
      case Assignee.Nobody nobody -> {
        conditions.add("(lease_expires_at is null or lease_expires_at <= :now)");
        parameters.put("now", filter.now());
      }
      case Assignee.Named named -> {
        conditions.add("assignee = :assignee and lease_expires_at > :now");
        parameters.put("assignee", named.name());
        parameters.put("now", filter.now());
      }
    }
    if (after != null) {
      conditions.add("(due_at, not contested, case_id) > (:dueAt, :uncontested, :caseId)");
      parameters.put("dueAt", after.dueAt());
      parameters.put("uncontested", !after.contested());
      parameters.put("caseId", after.caseId());
    }
    Query query =
        entities.createNativeQuery(
            "select * from review_case where "
                + String.join(" and ", conditions)
                + " order by due_at, (not contested), case_id",
            ReviewCaseEntity.class);
    parameters.forEach(query::setParameter);
    List<ReviewCaseEntity> rows = query.setMaxResults(limit).getResultList();
    return rows.stream().map(ReviewCaseEntity::toQueuedCase).toList();
  }
}
