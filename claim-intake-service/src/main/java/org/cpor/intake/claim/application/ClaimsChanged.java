package org.cpor.intake.claim.application;

import java.util.Set;
import java.util.UUID;

/**
 * Fired in the transaction that changes claims or what stands on them, so that those of this
 * process who wait for it hear when it has committed.
 */
public record ClaimsChanged(Set<UUID> claimIds) {

  public ClaimsChanged {
    claimIds = Set.copyOf(claimIds);
  }
}
