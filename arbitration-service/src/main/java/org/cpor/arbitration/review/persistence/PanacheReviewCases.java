package org.cpor.arbitration.review.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.cpor.arbitration.association.domain.Subject;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.platform.Ids;
import org.cpor.arbitration.review.application.CaseState;
import org.cpor.arbitration.review.application.PartyDecision;
import org.cpor.arbitration.review.application.ReviewCases;
import org.cpor.arbitration.review.domain.CaseEvent;
import org.cpor.arbitration.review.domain.CaseFile;
import org.cpor.arbitration.review.domain.Closed;
import org.cpor.arbitration.review.domain.Lease;
import org.cpor.arbitration.review.domain.Outcome;
import org.cpor.arbitration.review.domain.Recusal;
import org.cpor.arbitration.review.domain.ReviewCase;
import org.cpor.arbitration.review.domain.Ruled;
import org.cpor.arbitration.review.domain.Ruling;
import org.cpor.arbitration.review.domain.Timer;
import org.cpor.arbitration.review.domain.Transition;
import org.cpor.arbitration.review.domain.UnderReview;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;
import org.cpor.arbitration.review.domain.claim.Dispute;
import org.cpor.arbitration.review.domain.party.Departure;
import org.cpor.arbitration.review.domain.party.InformationRequest;
import org.cpor.arbitration.review.domain.party.Party;
import org.cpor.arbitration.review.domain.party.RejectionReason;
import org.cpor.platform.conditions.VersionTag;
import org.cpor.platform.conditions.WriteCondition;
import org.cpor.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Cases in PostgreSQL. */
@ApplicationScoped
class PanacheReviewCases implements ReviewCases, PanacheRepositoryBase<ReviewCaseEntity, UUID> {

  private static final String KEEP_CLAIM =
      """
      insert into claim (claim_id, tenant_id, partner_id, locale, revision, mpn_id, domain,
          solution_area, activity, product, subscription_id, proof_of_execution, documents, warnings,
          filed_at, policy, first_review_due_at, first_review_region, first_review_zone,
          first_review_days)
      select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
       where not exists (select from closed_claim where claim_id = ?)
      on conflict do nothing\
      """;

  /**
   * Who admits claims and who keeps one from being admitted exclude each other; in the order of the
   * claims, so that no two of us wait for each other.
   */
  private static final String HOLD_CLAIMS =
      """
      select pg_advisory_xact_lock_shared(hashtextextended(claim_id::text, 0))
        from (select claim_id from unnest(?::uuid[]) as claim_id order by claim_id) as held\
      """;

  private static final String HOLD_CLAIM_ALONE =
      "select pg_advisory_xact_lock(hashtextextended(cast(:claimId as text), 0))";

  private static final String KEEP_EARLIER_REVISION =
      """
      insert into earlier_revision (claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain,
          solution_area, activity, product, subscription_id, proof_of_execution, documents, warnings,
          filed_at)
      select claim_id, revision, tenant_id, partner_id, locale, mpn_id, domain, solution_area, activity,
          product, subscription_id, proof_of_execution, documents, warnings, filed_at
        from claim
       where claim_id = :claimId and revision < :revision
      """;

  private static final String REVISE_CLAIM =
      """
      update claim
         set revision = :revision, tenant_id = :tenantId, locale = :locale, mpn_id = :mpnId,
             domain = :domain, solution_area = :solutionArea, activity = :activity,
             product = :product, subscription_id = cast(cast(:subscriptionId as text) as uuid),
             proof_of_execution = :proofOfExecution, documents = :documents, warnings = :warnings,
             subscription_lapsed = null
       where claim_id = :claimId
      """;

  private static final String KEEP_SUBSCRIPTION =
      """
      update claim set subscription_lapsed = cast(:lapsed as text) where claim_id = :claimId
      """;

  private static final String MAY_ADMIT =
      """
      select not exists (select from claim where claim_id = :claimId)
         and not exists (select from closed_claim where claim_id = :claimId)
      """;

  private static final String KEEP_OUT =
      """
      insert into closed_claim (claim_id, closed_at) select :claimId, :at
       where not exists (select from claim where claim_id = :claimId)
      on conflict do nothing
      """;

  /**
   * An undecided case is updated with what it has, which locks it and returns it. In the order of
   * the subjects, so that no two of us wait for each other.
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

  private static final String MOST_URGENT =
      """
      select * from review_case
       where state = 'OPEN' and assignee is null and not (:reviewer = any(barred))
       order by due_at, (not contested), case_id
       limit 1 for update skip locked
      """;

  private static final String WITH_CLAIM =
      """
      select review_case.* from review_case join party using (case_id)
       where party.claim_id = :claimId and party.left_at is null
         and review_case.state in ('OPEN', 'WAITING')
         for update of review_case
      """;

  /** By way of text: Hibernate binds a null as bytes, which PostgreSQL does not cast to a UUID. */
  private static final String ON_SUBJECT =
      """
      select * from review_case
       where tenant_id = :tenantId and product = :product
         and subscription_id is not distinct from cast(cast(:subscriptionId as text) as uuid)
         and state in ('OPEN', 'WAITING')
         for update
      """;

  private static final String IF_DUE =
      """
      select * from review_case
       where case_id = :caseId and next_timer_at <= :now
         for update skip locked
      """;

  private static final String TAKE_CASES_WITHOUT_HOLDER =
      """
      with taken as (delete from case_without_holder returning case_id)
      select case_id from taken order by case_id
      """;

  private static final String TAKE_DISPLACED_CLAIMS =
      """
      with taken as (delete from displaced_claim returning claim_id, case_id)
      select party.* from party join taken using (case_id, claim_id) order by claim_id
      """;

  private final DataSource database;

  PanacheReviewCases(DataSource database) {
    this.database = database;
  }

  @Override
  public List<Admission> keep(List<Admission> admissions) {
    try (Connection connection = database.getConnection();
        PreparedStatement hold = connection.prepareStatement(HOLD_CLAIMS);
        PreparedStatement insert = connection.prepareStatement(KEEP_CLAIM)) {
      hold.setArray(
          1,
          connection.createArrayOf(
              "uuid", admissions.stream().map(it -> it.claim().whose().claimId()).toArray()));
      hold.execute();
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
    insert.setObject(11, content.subscriptionId(), Types.OTHER);
    insert.setArray(12, connection.createArrayOf("uuid", content.proofOfExecution().toArray()));
    insert.setString(13, DocumentsConverter.write(content.documents()));
    insert.setArray(14, connection.createArrayOf("text", claim.warnings().toArray()));
    insert.setObject(15, claim.filedAt().atOffset(ZoneOffset.UTC));
    insert.setString(16, admission.policy());
    insert.setObject(17, firstReview.dueAt().atOffset(ZoneOffset.UTC));
    insert.setString(18, firstReview.region());
    insert.setString(19, firstReview.zone().getId());
    insert.setArray(20, connection.createArrayOf("text", StoredDay.of(firstReview)));
    insert.setObject(21, claim.whose().claimId());
  }

  @Override
  public boolean revise(Claim claim) {
    EntityManager entities = getEntityManager();
    UUID claimId = claim.whose().claimId();
    int kept =
        entities
            .createNativeQuery(KEEP_EARLIER_REVISION)
            .setParameter("claimId", claimId)
            .setParameter("revision", claim.revision())
            .executeUpdate();
    if (kept == 0) {
      return false;
    }
    ClaimContent content = claim.content();
    entities
        .createNativeQuery(REVISE_CLAIM)
        .setParameter("claimId", claimId)
        .setParameter("revision", claim.revision())
        .setParameter("tenantId", content.tenantId())
        .setParameter("locale", claim.whose().locale())
        .setParameter("mpnId", content.mpnId())
        .setParameter("domain", content.domain())
        .setParameter("solutionArea", content.solutionArea())
        .setParameter("activity", content.activity())
        .setParameter("product", content.product())
        .setParameter("subscriptionId", content.subscriptionId())
        .setParameter("proofOfExecution", content.proofOfExecution().toArray(UUID[]::new))
        .setParameter("documents", DocumentsConverter.write(content.documents()))
        .setParameter("warnings", claim.warnings().toArray(String[]::new))
        .executeUpdate();
    entities.refresh(entities.find(ClaimEntity.class, claimId));
    return true;
  }

  @Override
  public void keepSubscription(UUID claimId, Optional<String> lapsed) {
    EntityManager entities = getEntityManager();
    int kept =
        entities
            .createNativeQuery(KEEP_SUBSCRIPTION)
            .setParameter("claimId", claimId)
            .setParameter("lapsed", lapsed.orElse(null))
            .executeUpdate();
    if (kept > 0) {
      entities.refresh(entities.find(ClaimEntity.class, claimId));
    }
  }

  @Override
  public boolean mayAdmit(UUID claimId) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery(MAY_ADMIT, Boolean.class)
            .setParameter("claimId", claimId)
            .getSingleResult();
  }

  @Override
  public boolean keepOut(UUID claimId, Instant at) {
    EntityManager entities = getEntityManager();
    entities
        .createNativeQuery(HOLD_CLAIM_ALONE, Object.class)
        .setParameter("claimId", claimId)
        .getResultList();
    return entities
            .createNativeQuery(KEEP_OUT)
            .setParameter("claimId", claimId)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }

  @Override
  public Map<Subject, UnderReview> undecidedOf(Map<Subject, Instant> dueAts, Instant now) {
    List<Subject> subjects = List.copyOf(dueAts.keySet());
    return cases(
            UNDECIDED_CASES,
            Map.of(
                "caseIds", Stream.generate(Ids::next).limit(subjects.size()).toArray(UUID[]::new),
                "tenantIds", subjects.stream().map(Subject::tenantId).toArray(UUID[]::new),
                "products", subjects.stream().map(Subject::product).toArray(String[]::new),
                "subscriptionIds",
                    subjects.stream().map(Subject::subscriptionId).toArray(UUID[]::new),
                "dueAts", subjects.stream().map(dueAts::get).toArray(Instant[]::new),
                "now", now))
        .collect(
            Collectors.toMap(
                ReviewCaseEntity::subject,
                entity ->
                    entity.parties == 0
                        ? UnderReview.newCase(entity.subject(), entity.caseId)
                        : undecided(entity)));
  }

  @Override
  public ReviewCase byId(UUID caseId, WriteCondition condition) {
    ReviewCaseEntity entity =
        findByIdOptional(caseId, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> ProblemException.notFound("case"));
    condition.check(VersionTag.of(entity.version));
    return switch (entity.state) {
      case OPEN, WAITING -> undecided(entity);
      case RULED -> ruled(entity);
      case CLOSED ->
          new Closed(
              entity.caseId,
              entity.subject(),
              parties(entity),
              Objects.requireNonNull(entity.closedAt));
    };
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
  public Optional<UnderReview> mostUrgentUntaken(String reviewer) {
    return undecided(MOST_URGENT, Map.of("reviewer", reviewer));
  }

  @Override
  public List<UUID> due(Instant now, int limit) {
    return getEntityManager()
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

  @SuppressWarnings("unchecked") // A native query for an entity gives that entity.
  private Stream<ReviewCaseEntity> cases(String sql, Map<String, Object> parameters) {
    Query query = getEntityManager().createNativeQuery(sql, ReviewCaseEntity.class);
    parameters.forEach(query::setParameter);
    List<ReviewCaseEntity> found = query.getResultList();
    return found.stream();
  }

  @Override
  public Optional<RejectedClaim> rejectedClaim(UUID claimId) {
    return getEntityManager()
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
          ReviewCaseEntity rejectedIn = findById(party.caseId);
          return new RejectedClaim(
              party.claim.whose(), rejectedIn.subject(), party.claim.policy, rejectedIn.ruledBy);
        });
  }

  @Override
  @SuppressWarnings("unchecked") // The query selects ids.
  public List<UUID> takeCasesWithoutHolder() {
    return getEntityManager()
        .createNativeQuery(TAKE_CASES_WITHOUT_HOLDER, UUID.class)
        .getResultList();
  }

  @Override
  @SuppressWarnings("unchecked") // A native query for an entity gives that entity.
  public List<DisplacedClaim> takeDisplacedClaims() {
    List<PartyEntity> displaced =
        getEntityManager()
            .createNativeQuery(TAKE_DISPLACED_CLAIMS, PartyEntity.class)
            .getResultList();
    return displaced.stream()
        .map(party -> new DisplacedClaim(party.claimantAnew(), findById(party.caseId).subject()))
        .toList();
  }

  @Override
  public void save(Transition<?> transition) {
    ReviewCase next = transition.next();
    ReviewCaseEntity entity = findById(next.caseId());
    entity.contested = next.contested();
    entity.parties = next.parties().size();
    entity.events += transition.events().size();
    switch (next) {
      case UnderReview undecided -> keep(entity, undecided);
      case Ruled ruled -> {
        decide(entity, CaseState.RULED);
        entity.outcome = ruled.ruling().outcome().kind();
        entity.awardedClaimId =
            ruled.ruling().outcome() instanceof Outcome.Award award ? award.claimId() : null;
        entity.rationale = ruled.ruling().rationale();
        entity.confirmed =
            ruled.ruling().confirmed().stream().map(Enum::name).sorted().toArray(String[]::new);
        entity.ruledBy = ruled.by();
        entity.ruledAt = ruled.at();
      }
      case Closed closed -> {
        decide(entity, CaseState.CLOSED);
        entity.closedAt = closed.at();
      }
    }
    transition.events().forEach(event -> save(next.caseId(), event));
    next.parties().forEach(party -> party(next.caseId(), party).become(party, getEntityManager()));
  }

  @Override
  public void keep(UUID caseId, UUID claimId, Dispute dispute) {
    getEntityManager().persist(DisputeEntity.of(caseId, claimId, dispute));
  }

  private static void keep(ReviewCaseEntity entity, UnderReview undecided) {
    CaseFile file = undecided.file();
    entity.state =
        switch (undecided) {
          case UnderReview.Open _ -> CaseState.OPEN;
          case UnderReview.Waiting _ -> CaseState.WAITING;
        };
    entity.soonAt = file.deadline().soonAt();
    entity.dueAt = file.deadline().dueAt();
    entity.nextTimerAt = file.nextTimer().map(Timer::at).orElse(null);
    entity.barred = file.recusal().reviewers().toArray(String[]::new);
    lend(entity, file.lease());
  }

  private static void decide(ReviewCaseEntity entity, CaseState state) {
    entity.state = state;
    entity.nextTimerAt = null;
    lend(entity, null);
  }

  private static void lend(ReviewCaseEntity entity, @Nullable Lease lease) {
    entity.assignee = lease == null ? null : lease.assignee();
    entity.leaseExpiresAt = lease == null ? null : lease.expiresAt();
  }

  private void save(UUID caseId, CaseEvent event) {
    EntityManager entities = getEntityManager();
    entities.persist(CaseEventEntity.of(caseId, event));
    switch (event) {
      case CaseEvent.ClaimAdmitted(Party.Claimant claimant, _, boolean again, Instant at) -> {
        if (again) {
          party(caseId, claimant).comeBack();
        } else {
          join(caseId, claimant, at);
        }
      }
      case CaseEvent.HolderJoined(Party.Holder holder, Instant at) -> join(caseId, holder, at);
      case CaseEvent.ClaimantLeft left -> {
        if (left.why() == Departure.NO_PARTNER_RESPONSE) {
          reject(caseId, left.claimant(), RejectionReason.NO_PARTNER_RESPONSE);
        }
      }
      case CaseEvent.PartyReviewed reviewed -> entities.persist(ReviewEntity.of(caseId, reviewed));
      case CaseEvent.InformationRequested asked ->
          entities.persist(InformationRequestEntity.of(caseId, asked));
      case CaseEvent.PartnerResponded responded -> {
        entities.persist(CommentEntity.of(caseId, responded));
        InformationRequest answered = responded.answered();
        if (answered != null) {
          InformationRequestEntity request = request(answered);
          request.answeredIn = responded.comment().commentId();
          request.answeredAt = responded.at();
        }
      }
      case CaseEvent.ResponseOverdue overdue -> request(overdue.request()).overdueAt = overdue.at();
      case CaseEvent.ClaimAwarded awarded -> {
        PartyEntity party = party(caseId, awarded.claimant());
        party.decision = PartyDecision.APPROVED;
        party.associationId = awarded.associationId();
      }
      case CaseEvent.ClaimTurnedDown turnedDown ->
          reject(caseId, turnedDown.claimant(), turnedDown.reason());
      case CaseEvent.HolderSuperseded superseded ->
          party(caseId, superseded.holder()).decision = PartyDecision.SUPERSEDED;
      case CaseEvent.HolderRetained retained ->
          party(caseId, retained.holder()).decision = PartyDecision.RETAINED;
      case CaseEvent.CompetitionDetected _,
          CaseEvent.CompetitionEnded _,
          CaseEvent.HolderLeft _,
          CaseEvent.ClaimRevised _,
          CaseEvent.CaseAssigned _,
          CaseEvent.CaseReturned _,
          CaseEvent.LeaseLapsed _,
          CaseEvent.ReviewDueSoon _,
          CaseEvent.ReviewOverdue _,
          CaseEvent.ReviewExtended _,
          CaseEvent.SubscriptionLapsed _,
          CaseEvent.SubscriptionRestored _,
          CaseEvent.CaseRuled _,
          CaseEvent.CaseClosed _ -> {}
    }
  }

  private void join(UUID caseId, Party party, Instant at) {
    PartyEntity entity = PartyEntity.of(caseId, party, at);
    entity.become(party, getEntityManager());
    getEntityManager().persist(entity);
  }

  private void reject(UUID caseId, Party claimant, RejectionReason reason) {
    PartyEntity party = party(caseId, claimant);
    party.decision = PartyDecision.REJECTED;
    party.rejectionReason = reason;
  }

  private InformationRequestEntity request(InformationRequest request) {
    return getEntityManager().find(InformationRequestEntity.class, request.requestId());
  }

  private PartyEntity party(UUID caseId, Party party) {
    return getEntityManager()
        .find(PartyEntity.class, new PartyEntity.Key(caseId, party.claim().claimId()));
  }

  private UnderReview undecided(ReviewCaseEntity entity) {
    return UnderReview.of(
        new CaseFile(
            entity.caseId,
            entity.subject(),
            parties(entity),
            entity.lease(),
            new Recusal(Set.of(entity.barred))));
  }

  private Ruled ruled(ReviewCaseEntity entity) {
    List<PartyEntity> parties = PartyEntity.of(getEntityManager(), entity.caseId);
    return new Ruled(
        entity.caseId,
        entity.subject(),
        parties.stream().map(PartyEntity::toDomain).toList(),
        entity.contested,
        new Ruling(
            outcome(entity, parties),
            Objects.requireNonNull(entity.rationale),
            parties.stream()
                .filter(party -> party.rejectionReason != null && party.leftAt == null)
                .collect(Collectors.toMap(party -> party.claimId, PanacheReviewCases::rejection)),
            Set.copyOf(entity.confirmed())),
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

  private List<Party> parties(ReviewCaseEntity entity) {
    return PartyEntity.of(getEntityManager(), entity.caseId).stream()
        .map(PartyEntity::toDomain)
        .toList();
  }
}
