package org.cpor.intake.claim.application;

import java.util.Set;
import java.util.UUID;

/**
 * Each transaction that changes claims or their comments fires this event. After the commit, the
 * process that made the changes wakes its open streams of these claims, so that these streams send
 * the changes at once.
 */
public record ClaimsChanged(Set<UUID> claimIds) {

  public ClaimsChanged {
    claimIds = Set.copyOf(claimIds);
  }
}
