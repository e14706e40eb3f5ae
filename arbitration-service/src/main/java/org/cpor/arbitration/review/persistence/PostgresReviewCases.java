package org.cpor.arbitration.review.persistence;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.application.hearing.DueCases;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.identifiers.UuidV7;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.problem.ProblemException;

/** Loads cases from PostgreSQL and locks their rows. {@link CaseWriter} stores the cases. */
@ApplicationScoped
class PostgresReviewCases implements ReviewCases, DueCases {

  /**
   * Locks and returns the undecided cases. Inserts missing cases. The update changes nothing; it is
   * there to lock an existing case. The rows are locked in the order of the subjects, so that two
   * transactions cannot deadlock.
   */
  private static final String UNDECIDED_CASES =
      """
      insert into review_case as c (case_id, version, tenant_id, product, subscription_id, state,
          contested, parties, first_review_due_at, soon_at, due_at, opened_at)
      select case_id, 0, tenant_id, product, subscription_id, 'OPEN', false, 0, due_at, due_at, due_at, :now
        from unnest(:caseIds, :tenantIds, :products, :subscriptionIds, :dueAts)
          as opened (case_id, tenant_id, product, subscription_id, due_at)
       order by tenant_id, product, subscription_id
      on conflict (tenant_id, product, subscription_id) where state in ('OPEN', 'WAITING')
      do update set version = c.version
      returning *
      """;

  private static final String WITH_CLAIM =
      """
      select review_case.* from review_case join party using (case_id)
       where party.claim_id = :claimId and party.left_at is null
         and review_case.state in ('OPEN', 'WAITING')
         for update of review_case
      """;

  /**
   * Casts the parameter to text first: Hibernate binds null as bytea, and PostgreSQL cannot cast
   * bytea to uuid.
   */
  private static final String ON_SUBJECT =
      """
      select * from review_case
       where tenant_id = :tenantId and product = :product
         and subscription_id is not distinct from cast(cast(:subscriptionId as text) as uuid)
         and state in ('OPEN', 'WAITING')
         for update
      """;

  /**
   * Selects the case that started an association. The holder of the association can be a party to
   * later cases too, so the oldest case counts.
   */
  private static final String THAT_STARTED =
      """
      select review_case.* from review_case join party using (case_id)
       where party.claim_id = :claimId and party.association_id = :associationId
         and party.decision in ('APPROVED', 'RETAINED')
       order by party.joined_at limit 1
         for update of review_case
      """;

  private static final String THAT_DECIDED_ON =
      """
      select review_case.* from review_case join party using (case_id)
       where party.claim_id = :claimId and party.role = 'CLAIMANT' and party.decision is not null
       order by party.joined_at desc limit 1
         for update of review_case
      """;

  private static final String IF_DUE =
      """
      select * from review_case
       where case_id = :caseId and next_timer_at <= :now
         for update skip locked
      """;

  private final EntityManager entities;
  private final CaseWriter writer;

  PostgresReviewCases(EntityManager entities, CaseWriter writer) {
    this.entities = entities;
    this.writer = writer;
  }

  @Override
  public Map<Subject, UnderReview> undecidedOf(Map<Subject, Instant> dueAts, Instant now) {
    List<Subject> subjects = List.copyOf(dueAts.keySet());
    return cases(
            UNDECIDED_CASES,
            Map.of(
                "caseIds",
                    Stream.generate(UuidV7::generate).limit(subjects.size()).toArray(UUID[]::new),
                "tenantIds", subjects.stream().map(Subject::tenantId).toArray(UUID[]::new),
                "products", subjects.stream().map(Subject::product).toArray(String[]::new),
                "subscriptionIds",
                    subjects.stream().map(Subject::subscriptionId).toArray(UUID[]::new),
                "dueAts", subjects.stream().map(dueAts::get).toArray(Instant[]::new),
                "now", now))
        .collect(
            toMap(
                ReviewCaseEntity::subject,
                row ->
                    row.parties == 0
                        ? UnderReview.newCase(row.subject(), row.caseId)
                        : undecided(row)));
  }

  @Override
  public ReviewCase byId(UUID caseId, WriteCondition condition) {
    ReviewCaseEntity row =
        entities.find(ReviewCaseEntity.class, caseId, LockModeType.PESSIMISTIC_WRITE);
    if (row == null) {
      throw ProblemException.notFound("There is no such case.");
    }
    condition.check(VersionTag.of(row.version));
    return row.toDomain(PartyEntity.of(entities, caseId));
  }

  @Override
  public Optional<UnderReview> undecidedWith(UUID claimId) {
    return undecided(WITH_CLAIM, Map.of("claimId", claimId));
  }

  @Override
  public Optional<UnderReview> undecidedOn(Subject subject) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("tenantId", subject.tenantId());
    parameters.put("product", subject.product());
    parameters.put("subscriptionId", subject.subscriptionId());
    return undecided(ON_SUBJECT, parameters);
  }

  @Override
  public Optional<ReviewCase> decidedOn(UUID claimId) {
    return cases(THAT_DECIDED_ON, Map.of("claimId", claimId))
        .map(row -> row.toDomain(PartyEntity.of(entities, row.caseId)))
        .findFirst();
  }

  @Override
  public Optional<Ruled> ruledOn(UUID claimId, UUID associationId) {
    return cases(THAT_STARTED, Map.of("claimId", claimId, "associationId", associationId))
        .map(row -> row.toDomain(PartyEntity.of(entities, row.caseId)))
        .filter(Ruled.class::isInstance)
        .map(Ruled.class::cast)
        .findFirst();
  }

  @Override
  public void save(Transition<?> transition) {
    writer.save(transition);
  }

  @Override
  public List<UUID> due(Instant now, int limit) {
    return entities
        .createQuery(
            "select c.caseId from ReviewCaseEntity c where c.nextTimerAt <= :now"
                + " order by c.nextTimerAt",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public Optional<UnderReview> lockIfDue(UUID caseId, Instant now) {
    return undecided(IF_DUE, Map.of("caseId", caseId, "now", now));
  }

  private Optional<UnderReview> undecided(String sql, Map<String, Object> parameters) {
    return cases(sql, parameters).map(this::undecided).findFirst();
  }

  private UnderReview undecided(ReviewCaseEntity row) {
    return row.toUndecided(PartyEntity.of(entities, row.caseId));
  }

  @SuppressWarnings("unchecked") // A native query for an entity returns that entity.
  private Stream<ReviewCaseEntity> cases(String sql, Map<String, Object> parameters) {
    Query query = entities.createNativeQuery(sql, ReviewCaseEntity.class);
    parameters.forEach(query::setParameter);
    List<ReviewCaseEntity> found = query.getResultList();
    return found.stream();
  }
}
