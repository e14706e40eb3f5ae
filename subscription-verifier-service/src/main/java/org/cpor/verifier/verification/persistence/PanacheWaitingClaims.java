package org.cpor.verifier.verification.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.events.FactJson;
import org.cpor.events.FactType;
import org.cpor.messaging.Cause;
import org.cpor.verifier.verification.application.DueClaim;
import org.cpor.verifier.verification.application.WaitingClaims;
import org.hibernate.Session;

/** Waiting claims as rows. */
@ApplicationScoped
class PanacheWaitingClaims
    implements WaitingClaims, PanacheRepositoryBase<WaitingClaimEntity, UUID> {

  private static final String TAKE =
      """
      with due as (
        select claim_id
          from waiting_claim
         where look_at <= :now or (look_at is null and :all)
         order by look_at
         limit :most
           for update skip locked)
      update waiting_claim as claim
         set look_at = :until, attempts = claim.attempts + 1
        from due
       where claim.claim_id = due.claim_id
      returning claim.*
      """;

  private static final String TAKEN = "claimId = ?1 and lookAt = ?2";

  @Override
  public List<ClaimSubmitted> ofTenants(Set<UUID> tenantIds) {
    return find("verified and tenantId in ?1 order by waitingSince", tenantIds).stream()
        .map(row -> submission(row.submission))
        .toList();
  }

  @Override
  public void remember(ClaimSubmitted submission, Instant now) {
    WaitingClaimEntity row = row(submission, now);
    row.verified = true;
    getEntityManager().merge(row);
  }

  @Override
  public void enqueue(ClaimSubmitted submission, Cause cause, Instant now) {
    WaitingClaimEntity row = row(submission, now);
    row.lookAt = now;
    row.correlationId = cause.correlationId();
    row.causationId = cause.causationId();
    row.traceparent = cause.traceparent();
    getEntityManager().merge(row);
  }

  private static WaitingClaimEntity row(ClaimSubmitted submission, Instant now) {
    WaitingClaimEntity row = new WaitingClaimEntity();
    row.claimId = submission.claim().claimId();
    row.tenantId = submission.claim().tenantId();
    row.submission = new String(FactJson.write(submission), StandardCharsets.UTF_8);
    row.waitingSince = now;
    return row;
  }

  @Override
  public Optional<UUID> tenantOf(UUID claimId) {
    return findByIdOptional(claimId).map(row -> row.tenantId);
  }

  @Override
  public void forget(UUID claimId) {
    deleteById(claimId);
  }

  @Override
  public List<DueClaim> take(Instant now, Instant until, int limit, boolean all) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(TAKE, WaitingClaimEntity.class)
        .setParameter("now", now)
        .setParameter("until", until)
        .setParameter("most", limit)
        .setParameter("all", all)
        .getResultList()
        .stream()
        .map(row -> due(row, until))
        .toList();
  }

  @Override
  public boolean isStillTaken(DueClaim claim) {
    return find(TAKEN, id(claim), claim.takenUntil())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .isPresent();
  }

  @Override
  public void lookAgain(DueClaim claim, Instant then) {
    update(
        "verified = true, attempts = 0, lookAt = ?3 where " + TAKEN,
        id(claim),
        claim.takenUntil(),
        then);
  }

  @Override
  public void postpone(DueClaim claim, Instant then) {
    update("lookAt = ?3 where " + TAKEN, id(claim), claim.takenUntil(), then);
  }

  private static UUID id(DueClaim claim) {
    return claim.submission().claim().claimId();
  }

  private static DueClaim due(WaitingClaimEntity row, Instant until) {
    return new DueClaim(
        submission(row.submission),
        new Cause(row.correlationId, row.causationId, row.traceparent),
        row.verified,
        row.attempts,
        until);
  }

  private static ClaimSubmitted submission(String json) {
    return (ClaimSubmitted)
        FactJson.read(FactType.CLAIM_SUBMITTED, json.getBytes(StandardCharsets.UTF_8));
  }
}
