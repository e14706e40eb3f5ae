package org.cpor.arbitration.review.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.review.application.docket.PartyRole;
import org.cpor.arbitration.review.application.queue.CaseQueue;
import org.cpor.arbitration.review.domain.UnderReview;

@ApplicationScoped
class PostgresCaseQueue implements CaseQueue {

  private static final String MOST_URGENT =
      """
      select * from review_case
       where state = 'OPEN' and assignee is null and not (:reviewer = any(barred))
       order by (not escalated), due_at, (not contested), case_id
       limit 1 for update skip locked
      """;

  private static final String TAKEN_BY =
      """
      select * from review_case
       where state in ('OPEN', 'WAITING') and assignee = :reviewer
       order by case_id for update
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
  public List<UnderReview> lockTakenBy(String reviewer) {
    return rows(
            entities
                .createNativeQuery(TAKEN_BY, ReviewCaseEntity.class)
                .setParameter("reviewer", reviewer))
        .stream()
        .map(row -> row.toUndecided(PartyEntity.of(entities, row.caseId)))
        .toList();
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
