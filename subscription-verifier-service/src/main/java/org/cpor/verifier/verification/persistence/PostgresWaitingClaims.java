package org.cpor.verifier.verification.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.messaging.Cause;
import org.cpor.platform.json.StoredJson;
import org.cpor.verifier.verification.application.DueClaim;
import org.cpor.verifier.verification.application.WaitingClaims;
import org.cpor.verifier.verification.domain.FiledClaim;
import org.hibernate.Session;

/** Stores a row for each waiting claim. */
@ApplicationScoped
class PostgresWaitingClaims
    implements WaitingClaims, PanacheRepositoryBase<WaitingClaimEntity, UUID> {

  private static final String LEASE =
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

  private static final String LEASED = "claimId = ?1 and lookAt = ?2";

  private final ObjectWriter writer;
  private final ObjectReader reader;

  PostgresWaitingClaims(StoredJson json) {
    this.writer = json.mapper().writerFor(FiledClaim.class);
    this.reader =
        json.mapper()
            .readerFor(FiledClaim.class)
            // A newer replica may store fields that this version does not know.
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  @Override
  public List<FiledClaim> ofTenants(Set<UUID> tenantIds) {
    return find("verified and tenantId in ?1 order by waitingSince", tenantIds).stream()
        .map(row -> read(row.submission))
        .toList();
  }

  @Override
  public void save(FiledClaim claim, Instant now) {
    WaitingClaimEntity row = row(claim, now);
    row.verified = true;
    getEntityManager().merge(row);
  }

  @Override
  public void enqueueForFirstAnswer(FiledClaim claim, Cause cause, Instant now) {
    WaitingClaimEntity row = row(claim, now);
    row.lookAt = now;
    row.correlationId = cause.correlationId();
    row.causationId = cause.causationId();
    row.traceparent = cause.traceparent();
    getEntityManager().merge(row);
  }

  private WaitingClaimEntity row(FiledClaim claim, Instant now) {
    WaitingClaimEntity row = new WaitingClaimEntity();
    row.claimId = claim.claimId();
    row.tenantId = claim.tenantId();
    row.submission = write(claim);
    row.waitingSince = now;
    return row;
  }

  @Override
  public Optional<UUID> tenantOf(UUID claimId) {
    return findByIdOptional(claimId).map(row -> row.tenantId);
  }

  @Override
  public void remove(UUID claimId) {
    deleteById(claimId);
  }

  @Override
  public List<DueClaim> lease(Instant now, Instant until, int limit, boolean all) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(LEASE, WaitingClaimEntity.class)
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
  public boolean isStillLeased(DueClaim claim) {
    return find(LEASED, id(claim), claim.leasedUntil())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .isPresent();
  }

  @Override
  public void scheduleNextQuery(DueClaim claim, Instant at) {
    update(
        "verified = true, attempts = 0, lookAt = ?3 where " + LEASED,
        id(claim),
        claim.leasedUntil(),
        at);
  }

  @Override
  public void postpone(DueClaim claim, Instant at) {
    update("lookAt = ?3 where " + LEASED, id(claim), claim.leasedUntil(), at);
  }

  private static UUID id(DueClaim claim) {
    return claim.claim().claimId();
  }

  private DueClaim due(WaitingClaimEntity row, Instant until) {
    return new DueClaim(
        read(row.submission),
        new Cause(row.correlationId, row.causationId, row.traceparent),
        row.verified,
        row.attempts,
        until);
  }

  private String write(FiledClaim claim) {
    try {
      return writer.writeValueAsString(claim);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write a waiting claim as JSON", e);
    }
  }

  private FiledClaim read(String json) {
    try {
      return reader.readValue(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot read the JSON of a waiting claim", e);
    }
  }
}
