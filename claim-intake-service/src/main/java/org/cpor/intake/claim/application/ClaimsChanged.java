package org.cpor.intake.claim.application;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction that changes claims or their comments. After its commit, the streams of
 * this process that show these claims are notified.
 */
public record ClaimsChanged(Set<UUID> claimIds) {

  public ClaimsChanged {
    claimIds = Set.copyOf(claimIds);
  }
}
