package org.cpor.arbitration.correction.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.arbitration.correction.domain.Correction;

/**
 * All corrections. One that is loaded here is locked until the transaction ends: whoever else wants
 * to change it waits, or passes on to the next.
 */
public interface Corrections {

  /** What is awaited of the claim; of one that was not heard of, nothing. */
  Correction of(UUID claimId);

  /** The claims to which something is to happen by itself, the longest due first. */
  List<UUID> due(Instant now, int limit);

  /** What is awaited of the claim, if its time is over and nobody is working on it. */
  Optional<Correction> lockIfDue(UUID claimId, Instant now);

  /** From now on this is awaited. */
  void save(Correction correction);

  /** From now on nothing is awaited, nor can be. */
  void end(UUID claimId);
}
