package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.correction.domain.Correction;

/**
 * All corrections. Each method that returns a correction locks the correction until the transaction
 * ends.
 */
public interface Corrections {

  /**
   * Locks and returns the correction of the claim. If the claim has no correction, returns a {@link
   * Correction.Filed} with revision 0.
   */
  Correction of(UUID claimId);

  /**
   * The ids of claims with a deadline that is over at {@code now}: the earliest deadline first, at
   * most {@code limit} claims.
   */
  List<UUID> due(Instant now, int limit);

  /**
   * Locks and returns the correction of the claim. Returns empty if the deadline of the correction
   * is not over, or if another transaction has locked the correction.
   */
  Optional<Correction> lockIfDue(UUID claimId, Instant now);

  void save(Correction correction);

  /** Deletes the correction of a claim that can no longer be admitted. */
  void end(UUID claimId);
}
