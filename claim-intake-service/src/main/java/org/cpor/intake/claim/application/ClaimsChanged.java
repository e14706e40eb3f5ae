package org.cpor.intake.claim.application;

import java.util.Set;
import java.util.UUID;

/**
 * Each transaction that changes claims or their comments fires this event. After the commit, the
 * process that made the changes wakes the streams of these claims that it has open, so that the
 * streams send the changes at once.
 */
public record ClaimsChanged(Set<UUID> claimIds) {

  public ClaimsChanged {
    claimIds = Set.copyOf(claimIds);
  }
}
