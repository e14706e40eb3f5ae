package org.cpor.arbitration.association.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cpor.arbitration.association.domain.Renewal;
import org.cpor.arbitration.association.domain.Subject;

/** All suggested renewals. */
public interface Renewals {

  void add(Renewal renewal);

  /**
   * The renewals of these customers. Includes only renewals that {@link EndingRenewals} has not
   * ended and whose {@link Renewal#pendingUntil} is after {@code now}.
   */
  List<Renewal> pendingOf(Set<UUID> tenants, Instant now);

  /**
   * The renewals of the claim. Includes only renewals that {@link EndingRenewals} has not ended and
   * whose {@link Renewal#pendingUntil} is after {@code now}.
   */
  List<Renewal> pendingOfClaim(UUID claimId, Instant now);

  /** Ends the renewals of these associations, so the renewals are not pending any more. */
  void end(Set<UUID> associationIds, Instant now);

  /**
   * For each of {@code subjects}, the latest renewal that is pending at {@code now}, if there is
   * one. A renewal is pending until {@link Renewal#pendingUntil}, until {@link EndingRenewals} ends
   * it, or until somebody holds the subject.
   */
  Map<Subject, Renewal> pendingOn(Set<Subject> subjects, Instant now);
}
