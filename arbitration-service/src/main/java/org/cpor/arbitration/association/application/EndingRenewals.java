package org.cpor.arbitration.association.application;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.cpor.arbitration.association.domain.FiledClaim;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;

/** Ends pending renewals before {@link Renewal#pendingUntil}. */
@ApplicationScoped
public class EndingRenewals {

  private final Renewals renewals;
  private final Clock clock;

  EndingRenewals(Renewals renewals, Clock clock) {
    this.renewals = renewals;
    this.clock = clock;
  }

  /**
   * Ends each pending renewal whose association one of {@code claims} renews, according to {@link
   * Renewal#isFiledAs}.
   */
  @Transactional
  public void filed(Collection<FiledClaim> claims) {
    endOf(
        claims.stream().map(FiledClaim::tenantId).collect(toSet()),
        renewal -> claims.stream().anyMatch(renewal::isFiledAs));
  }

  /**
   * Ends the renewal of the claim {@code claimId} with the subscription {@code
   * successorSubscriptionId}, because this subscription is not usable any more.
   */
  @Transactional
  public void successorEnded(UUID claimId, UUID successorSubscriptionId) {
    end(
        renewals.pendingOfClaim(claimId, clock.instant()),
        renewal -> renewal.successorSubscriptionId().equals(successorSubscriptionId));
  }

  /** Ends the renewals with {@code subject}, because somebody begins to hold the subject. */
  @Transactional
  public void held(Subject subject) {
    endOf(Set.of(subject.tenantId()), renewal -> renewal.subject().equals(subject));
  }

  private void endOf(Set<UUID> tenants, Predicate<Renewal> ended) {
    if (!tenants.isEmpty()) {
      end(renewals.pendingOf(tenants, clock.instant()), ended);
    }
  }

  private void end(List<Renewal> pending, Predicate<Renewal> ended) {
    Set<UUID> associationIds =
        pending.stream().filter(ended).map(Renewal::associationId).collect(toSet());
    if (!associationIds.isEmpty()) {
      renewals.end(associationIds, clock.instant());
    }
  }
}
