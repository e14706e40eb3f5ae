package org.cpor.arbitration.review.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.platform.Ids;
import org.cpor.arbitration.review.application.CaseState;
import org.cpor.arbitration.review.application.ExpectedVersion;
import org.cpor.arbitration.review.application.PartyDecision;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.Claim;
import org.cpor.arbitration.review.domain.ClaimContent;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.Party;
import org.cpor.arbitration.review.domain.RejectionReason;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Ruling;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Cases in PostgreSQL. */
@ApplicationScoped
class PanacheReviewCases implements ReviewCases, PanacheRepositoryBase<ReviewCaseEntity, UUID> {

  private static final String KEEP_CLAIM =
      """
      insert into claim (claim_id, tenant_id, partner_id, locale, revision, mpn_id, domain,
          solution_area, activity, product, subscription_id, proof_of_execution, warnings, filed_at,
          policy, first_review_due_at, first_review_region, first_review_zone, first_review_days)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict do nothing\
      """;

  /**
   * An open case is updated with what it has, which locks it and returns it. In the order of the
   * subjects, so that no two of us wait for each other.
   */
  private static final String OPEN_CASES =
      """
      insert into review_case as c (case_id, version, tenant_id, product, subscription_id, state,
          contested, parties, due_at, opened_at)
      select case_id, 0, tenant_id, product, subscription_id, 'OPEN', false, 0, due_at, :now
        from unnest(:caseIds, :tenantIds, :products, :subscriptionIds, :dueAts)
          as opened (case_id, tenant_id, product, subscription_id, due_at)
       order by tenant_id, product, subscription_id
      on conflict (tenant_id, product, subscription_id) where state = 'OPEN'
      do update set version = c.version
      returning *
      """;

  private static final String MOST_URGENT =
      """
      select * from review_case
      where state = 'OPEN' and (lease_expires_at is null or lease_expires_at <= :now)
      order by due_at, (not contested), case_id
      limit 1 for update skip locked
      """;

  private final DataSource database;

  PanacheReviewCases(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Admission> keep(List<Admission> admissions) {
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(KEEP_CLAIM)) {
      for (Admission admission : admissions) {
        write(admission, insert);
        insert.addBatch();
      }
      int[] rows = insert.executeBatch();
      return IntStream.range(0, rows.length)
          .filter(i -> rows[i] == 1)
          .mapToObj(admissions::get)
          .toList();
    } catch (SQLException e) {
      throw new PersistenceException("claims cannot be kept", e);
    }
  }

  private static void write(Admission admission, PreparedStatement insert) throws SQLException {
    Claim claim = admission.claim();
    ClaimContent content = claim.content();
    DueDate firstReview = admission.firstReview();
    Connection connection = insert.getConnection();
    insert.setObject(1, claim.whose().claimId());
    insert.setObject(2, content.tenantId());
    insert.setString(3, claim.whose().partnerId());
    insert.setString(4, claim.whose().locale());
    insert.setInt(5, claim.revision());
    insert.setString(6, content.mpnId());
    insert.setString(7, content.domain());
    insert.setString(8, content.solutionArea());
    insert.setString(9, content.activity());
    insert.setString(10, content.product());
    insert.setString(11, content.subscriptionId());
    insert.setArray(12, connection.createArrayOf("uuid", content.proofOfExecution().toArray()));
    insert.setArray(13, connection.createArrayOf("text", claim.warnings().toArray()));
    insert.setObject(14, claim.filedAt().atOffset(ZoneOffset.UTC));
    insert.setString(15, admission.policy());
    insert.setObject(16, firstReview.dueAt().atOffset(ZoneOffset.UTC));
    insert.setString(17, firstReview.region());
    insert.setString(18, firstReview.zone().getId());
    insert.setArray(
        19,
        connection.createArrayOf("text", firstReview.days().stream().map(StoredDay::of).toArray()));
  }

  @Override
  @SuppressWarnings("unchecked") // A native query for an entity gives that entity.
  public Map<Subject, ReviewCase.Open> openCasesOf(List<Admission> admissions, Instant now) {
    Map<Subject, Instant> dueAts = new LinkedHashMap<>();
    admissions.forEach(
        admission -> dueAts.putIfAbsent(admission.subject(), admission.firstReview().dueAt()));
    List<Subject> subjects = List.copyOf(dueAts.keySet());
    List<ReviewCaseEntity> entities =
        getEntityManager()
            .createNativeQuery(OPEN_CASES, ReviewCaseEntity.class)
            .setParameter(
                "caseIds", Stream.generate(Ids::next).limit(subjects.size()).toArray(UUID[]::new))
            .setParameter(
                "tenantIds", subjects.stream().map(Subject::tenantId).toArray(UUID[]::new))
            .setParameter(
                "products", subjects.stream().map(Subject::product).toArray(String[]::new))
            .setParameter(
                "subscriptionIds",
                subjects.stream().map(Subject::subscriptionId).toArray(String[]::new))
            .setParameter("dueAts", dueAts.values().toArray(Instant[]::new))
            .setParameter("now", now)
            .getResultList();
    return entities.stream()
        .collect(
            Collectors.toMap(
                ReviewCaseEntity::subject,
                entity ->
                    entity.parties == 0
                        ? ReviewCase.Open.on(entity.subject(), entity.caseId)
                        : open(entity)));
  }

  @Override
  public ReviewCase byId(UUID caseId, ExpectedVersion expected) {
    ReviewCaseEntity entity =
        findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> ProblemException.notFound("case"));
    if (!expected.allows(entity.version)) {
      throw new ProblemException(
          CommonProblem.STALE, "The case is at version " + entity.version + " now.");
    }
    return switch (entity.state) {
      case OPEN -> open(entity);
      case RULED -> ruled(entity);
    };
  }

  @Override
  @SuppressWarnings("unchecked") // A native query for an entity gives that entity.
  public Optional<ReviewCase.Open> mostUrgentUnassigned(Instant now) {
    List<ReviewCaseEntity> first =
        getEntityManager()
            .createNativeQuery(MOST_URGENT, ReviewCaseEntity.class)
            .setParameter("now", now)
            .getResultList();
    return first.stream().map(this::open).findFirst();
  }

  @Override
  public void save(Transition<?> transition) {
    ReviewCase next = transition.next();
    ReviewCaseEntity entity = findById(next.caseId());
    entity.contested = next.contested();
    entity.parties = next.parties().size();
    switch (next) {
      case ReviewCase.Open open -> {
        entity.dueAt = open.dueAt();
        lend(entity, open.lease());
      }
      case ReviewCase.Ruled ruled -> decide(entity, ruled);
    }
    transition.events().forEach(event -> save(next.caseId(), event));
  }

  private static void lend(ReviewCaseEntity entity, @Nullable Lease lease) {
    entity.assignee = lease == null ? null : lease.assignee();
    entity.leaseExpiresAt = lease == null ? null : lease.expiresAt();
  }

  private static void decide(ReviewCaseEntity entity, ReviewCase.Ruled ruled) {
    lend(entity, null);
    entity.state = CaseState.RULED;
    entity.outcome = ruled.ruling().outcome().kind();
    entity.awardedClaimId =
        ruled.ruling().outcome() instanceof Outcome.Award award ? award.claimId() : null;
    entity.rationale = ruled.ruling().rationale();
    entity.ruledBy = ruled.by();
    entity.ruledAt = ruled.at();
  }

  private void save(UUID caseId, CaseEvent event) {
    getEntityManager().persist(CaseEventEntity.of(caseId, event));
    switch (event) {
      case CaseEvent.ClaimAdmitted admitted ->
          getEntityManager().persist(PartyEntity.of(caseId, admitted.claimant(), admitted.at()));
      case CaseEvent.HolderJoined joined ->
          getEntityManager().persist(PartyEntity.of(caseId, joined.holder(), joined.at()));
      case CaseEvent.ClaimAwarded awarded -> {
        PartyEntity party = party(caseId, awarded.claimant());
        party.decision = PartyDecision.APPROVED;
        party.associationId = awarded.associationId();
      }
      case CaseEvent.ClaimTurnedDown turnedDown -> {
        PartyEntity party = party(caseId, turnedDown.claimant());
        party.decision = PartyDecision.REJECTED;
        party.rejectionReason = turnedDown.reason();
      }
      case CaseEvent.HolderSuperseded superseded ->
          party(caseId, superseded.holder()).decision = PartyDecision.SUPERSEDED;
      case CaseEvent.HolderRetained retained ->
          party(caseId, retained.holder()).decision = PartyDecision.RETAINED;
      case CaseEvent.CompetitionDetected detected -> {}
      case CaseEvent.CaseAssigned assigned -> {}
      case CaseEvent.CaseReturned returned -> {}
      case CaseEvent.CaseRuled ruled -> {}
    }
  }

  private PartyEntity party(UUID caseId, Party party) {
    return getEntityManager()
        .find(PartyEntity.class, new PartyEntity.Key(caseId, party.claim().claimId()));
  }

  private ReviewCase.Open open(ReviewCaseEntity entity) {
    return new ReviewCase.Open(
        entity.caseId,
        entity.subject(),
        parties(entity.caseId).stream().map(PartyEntity::toDomain).toList(),
        entity.lease());
  }

  private ReviewCase.Ruled ruled(ReviewCaseEntity entity) {
    List<PartyEntity> parties = parties(entity.caseId);
    return new ReviewCase.Ruled(
        entity.caseId,
        entity.subject(),
        parties.stream().map(PartyEntity::toDomain).toList(),
        new Ruling(
            outcome(entity, parties),
            Objects.requireNonNull(entity.rationale),
            parties.stream()
                .filter(party -> party.rejectionReason != null)
                .collect(Collectors.toMap(party -> party.claimId, PanacheReviewCases::rejection))),
        Objects.requireNonNull(entity.ruledBy),
        Objects.requireNonNull(entity.ruledAt));
  }

  private static RejectionReason rejection(PartyEntity party) {
    return Objects.requireNonNull(party.rejectionReason);
  }

  private static Outcome outcome(ReviewCaseEntity entity, List<PartyEntity> parties) {
    return switch (Objects.requireNonNull(entity.outcome)) {
      case AWARD ->
          parties.stream()
              .filter(party -> party.decision == PartyDecision.APPROVED)
              .map(party ->
                  new Outcome.Award(party.claimId, Objects.requireNonNull(party.associationId)))
              .findFirst()
              .orElseThrow();
      case HOLDER_RETAINS -> new Outcome.HolderRetains();
      case NONE -> new Outcome.None();
    };
  }

  private List<PartyEntity> parties(UUID caseId) {
    return PartyEntity.of(getEntityManager(), caseId);
  }
}
