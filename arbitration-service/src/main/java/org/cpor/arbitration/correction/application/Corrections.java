package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.correction.domain.Correction;

/** All corrections. Each method that returns a correction locks it until the transaction ends. */
public interface Corrections {

  /**
   * Locks and returns the correction of the claim. If there is none, returns a {@link
   * Correction.Filed} with revision 0.
   */
  Correction of(UUID claimId);

  /**
   * The ids of at most {@code limit} claims whose deadline is over at {@code now}, the earliest
   * first.
   */
  List<UUID> due(Instant now, int limit);

  /**
   * Locks and returns the correction, if its deadline is over and no other transaction has locked
   * it.
   */
  Optional<Correction> lockIfDue(UUID claimId, Instant now);

  /** Stores the next state of a correction. */
  void save(Correction correction);

  /** Deletes the correction, because the claim can no longer be admitted. */
  void end(UUID claimId);
}
