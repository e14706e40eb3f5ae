package org.cpor.arbitration.review.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.application.queue.CaseQueue;
import org.cpor.arbitration.review.application.queue.QueueFilter;
import org.cpor.arbitration.review.application.queue.QueueFilter.Assignee;
import org.cpor.arbitration.review.application.queue.QueuePosition;
import org.cpor.arbitration.review.application.queue.QueuedCase;
import org.cpor.arbitration.review.domain.UnderReview;
import org.jspecify.annotations.Nullable;

/** Queries on the queue of cases in PostgreSQL. */
@ApplicationScoped
class PostgresCaseQueue implements CaseQueue {

  private static final String MOST_URGENT =
      """
      select * from review_case
       where state = 'OPEN' and assignee is null and not (:reviewer = any(barred))
       order by due_at, (not contested), case_id
       limit 1 for update skip locked
      """;

  private final EntityManager entities;

  PostgresCaseQueue(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<UnderReview> lockMostUrgentUntaken(String reviewer) {
    return rows(
            entities
                .createNativeQuery(MOST_URGENT, ReviewCaseEntity.class)
                .setParameter("reviewer", reviewer))
        .stream()
        .findFirst()
        .map(row -> row.toUndecided(PartyEntity.of(entities, row.caseId)));
  }

  @Override
  public List<QueuedCase> find(QueueFilter filter, @Nullable QueuePosition after, int limit) {
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
      // A decided case is not overdue.
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
    return rows(query.setMaxResults(limit)).stream().map(ReviewCaseEntity::toQueuedCase).toList();
  }

  @Override
  public Map<UUID, Set<String>> claimingPartners(Collection<UUID> caseIds) {
    return entities
        .createQuery(
            "from PartyEntity p join fetch p.claim"
                + " where p.caseId in :cases and p.role = :claimant and p.leftAt is null",
            PartyEntity.class)
        .setParameter("cases", caseIds)
        .setParameter("claimant", PartyRole.CLAIMANT)
        .getResultStream()
        .collect(
            groupingBy(party -> party.caseId, mapping(party -> party.claim.partnerId, toSet())));
  }

  @SuppressWarnings("unchecked") // A native query for an entity returns that entity.
  private static List<ReviewCaseEntity> rows(Query query) {
    return query.getResultList();
  }
}
