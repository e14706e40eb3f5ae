package org.cpor.intake.claim.application;

import java.util.Set;
import java.util.UUID;

/**
 * An event that is fired in each transaction that changes claims or their comments. After the
 * commit of that transaction, this process notifies its streams of these claims.
 */
public record ClaimsChanged(Set<UUID> claimIds) {

  public ClaimsChanged {
    claimIds = Set.copyOf(claimIds);
  }
}
