package org.cpor.arbitration.review.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cpor.arbitration.calendar.domain.DueDate;
import org.cpor.arbitration.review.application.admission.ClaimRegister;
import org.cpor.arbitration.review.domain.claim.Claim;
import org.cpor.arbitration.review.domain.claim.ClaimContent;

/**
 * Claims in PostgreSQL, each with its latest verified revision. This class also stores the ids of
 * the claims with a blocked admission.
 */
@ApplicationScoped
class PostgresClaimRegister implements ClaimRegister {

  private static final String INSERT_CLAIM =
      """
      insert into claim (claim_id, tenant_id, partner_id, locale, revision, mpn_id, domain,
          solution_area, activity, product, subscription_id, proof_of_execution, warnings,
          filed_at, policy, first_review_due_at, first_review_region, first_review_zone,
          first_review_days)
      select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
       where not exists (select from closed_claim where claim_id = ?)
      on conflict do nothing\
      """;

  /**
   * These locks and {@link #LOCK_CLAIM} exclude each other, so a claim is either admitted or
   * blocked. The claims are locked in the order of their ids, so that two transactions cannot
   * deadlock.
   */
  private static final String SHARE_LOCKS_OF_CLAIMS =
      """
      select pg_advisory_xact_lock_shared(hashtextextended(claim_id::text, 0))
        from (select claim_id from unnest(?::uuid[]) as claim_id order by claim_id) as locked\
      """;

  private static final String LOCK_CLAIM =
      "select pg_advisory_xact_lock(hashtextextended(cast(:claimId as text), 0))";

  private static final String REVISE_CLAIM =
      """
      update claim
         set revision = :revision, tenant_id = :tenantId, locale = :locale, mpn_id = :mpnId,
             domain = :domain, solution_area = :solutionArea, activity = :activity,
             product = :product, subscription_id = cast(cast(:subscriptionId as text) as uuid),
             proof_of_execution = :proofOfExecution, warnings = :warnings, subscription_lapsed = null
       where claim_id = :claimId and revision < :revision
      """;

  private static final String UPDATE_SUBSCRIPTION =
      """
      update claim
         set subscription_lapsed = cast(:lapsed as text),
             subscription_restored_at =
               case when cast(:lapsed as text) is null then cast(:at as timestamptz) end
       where claim_id = :claimId
      """;

  private static final String MAY_ADMIT =
      """
      select not exists (select from claim where claim_id = :claimId)
         and not exists (select from closed_claim where claim_id = :claimId)
      """;

  private static final String BLOCK_ADMISSION =
      """
      insert into closed_claim (claim_id, closed_at) select :claimId, :at
       where not exists (select from claim where claim_id = :claimId)
      on conflict do nothing
      """;

  private final DataSource database;
  private final EntityManager entities;

  PostgresClaimRegister(DataSource database, EntityManager entities) {
    this.database = database;
    this.entities = entities;
  }

  @Override
  public List<Admission> save(List<Admission> admissions) {
    try (Connection connection = database.getConnection();
        PreparedStatement lock = connection.prepareStatement(SHARE_LOCKS_OF_CLAIMS);
        PreparedStatement insert = connection.prepareStatement(INSERT_CLAIM)) {
      lock.setArray(
          1,
          connection.createArrayOf(
              "uuid",
              admissions.stream().map(it -> it.claim().partnerClaim().claimId()).toArray()));
      lock.execute();
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
      throw new PersistenceException("cannot store claims", e);
    }
  }

  private static void write(Admission admission, PreparedStatement insert) throws SQLException {
    Claim claim = admission.claim();
    ClaimContent content = claim.content();
    DueDate firstReview = admission.firstReview();
    Connection connection = insert.getConnection();
    insert.setObject(1, claim.partnerClaim().claimId());
    insert.setObject(2, content.tenantId());
    insert.setString(3, claim.partnerClaim().partnerId());
    insert.setString(4, claim.partnerClaim().locale());
    insert.setInt(5, claim.revision());
    insert.setString(6, content.mpnId());
    insert.setString(7, content.domain());
    insert.setString(8, content.solutionArea());
    insert.setString(9, content.activity());
    insert.setString(10, content.product());
    insert.setObject(11, content.subscriptionId(), Types.OTHER);
    insert.setArray(12, connection.createArrayOf("uuid", content.proofOfExecution().toArray()));
    insert.setArray(13, connection.createArrayOf("text", claim.warnings().toArray()));
    insert.setObject(14, claim.filedAt().atOffset(ZoneOffset.UTC));
    insert.setString(15, admission.policy());
    insert.setObject(16, firstReview.dueAt().atOffset(ZoneOffset.UTC));
    insert.setString(17, firstReview.region());
    insert.setString(18, firstReview.zone().getId());
    insert.setArray(19, connection.createArrayOf("text", StoredDay.of(firstReview)));
    insert.setObject(20, claim.partnerClaim().claimId());
  }

  @Override
  public boolean revise(Claim claim) {
    UUID claimId = claim.partnerClaim().claimId();
    ClaimContent content = claim.content();
    int updated =
        entities
            .createNativeQuery(REVISE_CLAIM)
            .setParameter("claimId", claimId)
            .setParameter("revision", claim.revision())
            .setParameter("tenantId", content.tenantId())
            .setParameter("locale", claim.partnerClaim().locale())
            .setParameter("mpnId", content.mpnId())
            .setParameter("domain", content.domain())
            .setParameter("solutionArea", content.solutionArea())
            .setParameter("activity", content.activity())
            .setParameter("product", content.product())
            .setParameter("subscriptionId", content.subscriptionId())
            .setParameter("proofOfExecution", content.proofOfExecution().toArray(UUID[]::new))
            .setParameter("warnings", claim.warnings().toArray(String[]::new))
            .executeUpdate();
    if (updated == 0) {
      return false;
    }
    refresh(claimId);
    return true;
  }

  @Override
  public void saveSubscription(UUID claimId, Optional<String> lapsed, Instant at) {
    int updated =
        entities
            .createNativeQuery(UPDATE_SUBSCRIPTION)
            .setParameter("claimId", claimId)
            .setParameter("lapsed", lapsed.orElse(null))
            .setParameter("at", at)
            .executeUpdate();
    if (updated > 0) {
      refresh(claimId);
    }
  }

  /** Reads the claim again, because Hibernate does not notice changes by native statements. */
  private void refresh(UUID claimId) {
    entities.refresh(entities.find(ClaimEntity.class, claimId));
  }

  @Override
  public boolean mayAdmit(UUID claimId) {
    return (Boolean)
        entities
            .createNativeQuery(MAY_ADMIT, Boolean.class)
            .setParameter("claimId", claimId)
            .getSingleResult();
  }

  @Override
  public boolean blockAdmission(UUID claimId, Instant at) {
    entities
        .createNativeQuery(LOCK_CLAIM, Object.class)
        .setParameter("claimId", claimId)
        .getResultList();
    return entities
            .createNativeQuery(BLOCK_ADMISSION)
            .setParameter("claimId", claimId)
            .setParameter("at", at)
            .executeUpdate()
        == 1;
  }
}
