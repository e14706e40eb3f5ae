package org.cpor.verifier.reading.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cpor.messaging.Cause;
import org.cpor.messaging.CurrentCause;
import org.cpor.platform.policy.PolicyInForce;
import org.cpor.verifier.reading.application.AdvisedClaims.Published;
import org.cpor.verifier.reading.domain.Advice;
import org.cpor.verifier.reading.domain.AdvisedClaim;
import org.cpor.verifier.reading.domain.ComparedClaim;
import org.cpor.verifier.reading.domain.Reading;

/**
 * Compares a claim with the readings of its documents, when the claim is filed and when one of the
 * documents is read. Publishes the advice if the advice has changed.
 */
@ApplicationScoped
public class AdvisingClaims {

  private final Readings readings;
  private final AdvisedClaims claims;
  private final AdviceFacts facts;
  private final PolicyInForce policy;
  private final CurrentCause cause;
  private final Clock clock;

  AdvisingClaims(
      Readings readings,
      AdvisedClaims claims,
      AdviceFacts facts,
      PolicyInForce policy,
      CurrentCause cause,
      Clock clock) {
    this.readings = readings;
    this.claims = claims;
    this.facts = facts;
    this.policy = policy;
    this.cause = cause;
    this.clock = clock;
  }

  /** A filing of a claim, and the fact that reported the filing. */
  public record Filing(AdvisedClaim claim, Cause cause) {}

  /** A reading, and the fact that reported the reading. */
  public record NewReading(Reading reading, Cause cause) {}

  /** The advice on a claim that is not filed. */
  @Transactional
  public List<Advice> precheck(ComparedClaim claim) {
    return Advice.on(claim, readings.find(claim.documents()), period());
  }

  /** Applies filings, which are in the order of their arrival. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void file(List<Filing> filings) {
    Map<UUID, Filing> last = new LinkedHashMap<>();
    filings.forEach(filing -> last.put(filing.claim().claimId(), filing));
    // Most claims are filed once, so there is usually nothing to remove.
    claims.remove(
        last.values().stream()
            .map(Filing::claim)
            .filter(claim -> claim.content().documents().isEmpty() && claim.revision() > 1)
            .map(AdvisedClaim::claimId)
            .toList());
    List<Filing> documented =
        last.values().stream()
            .filter(filing -> !filing.claim().content().documents().isEmpty())
            .toList();
    List<UUID> documents = documents(documented.stream().map(Filing::claim));
    if (documents.isEmpty()) {
      return;
    }
    readings.lock(documents);
    claims.save(documented.stream().map(Filing::claim).toList());
    List<Reading> known = readings.find(documents);
    for (Filing filing : documented) {
      publish(new Published(filing.claim(), List.of()), known, filing.cause());
    }
  }

  /** Applies withdrawals. Withdrawn claims are no longer compared with their documents. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void withdraw(Collection<UUID> claimIds) {
    claims.remove(claimIds);
  }

  /** Applies new readings of documents. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void read(List<NewReading> arrived) {
    if (arrived.isEmpty()) {
      return;
    }
    Map<UUID, Cause> causes = new LinkedHashMap<>();
    arrived.forEach(one -> causes.put(one.reading().documentId(), one.cause()));
    readings.lock(causes.keySet());
    readings.add(arrived.stream().map(NewReading::reading).toList());
    List<Published> affected = claims.withDocuments(causes.keySet());
    List<Reading> known = readings.find(documents(affected.stream().map(Published::claim)));
    for (Published claim : affected) {
      Cause reported =
          claim.claim().content().documents().stream()
              .filter(causes::containsKey)
              .map(causes::get)
              .findFirst()
              .orElse(Cause.NONE);
      publish(claim, known, reported);
    }
  }

  /** Applies deletions of documents. No claim names a deleted document, so no advice changes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void delete(Collection<UUID> documentIds) {
    readings.remove(documentIds);
  }

  private void publish(Published published, List<Reading> known, Cause reported) {
    AdvisedClaim claim = published.claim();
    List<Advice> advice = Advice.on(claim.content(), known, period());
    if (!advice.equals(published.advice())) {
      cause.set(reported);
      claims.publish(claim.claimId(), advice);
      facts.advised(claim, advice, clock.instant());
    }
  }

  private Period period() {
    return Period.ofMonths(policy.acknowledgementMonths());
  }

  private static List<UUID> documents(Stream<AdvisedClaim> claims) {
    return claims.flatMap(claim -> claim.content().documents().stream()).distinct().toList();
  }
}
