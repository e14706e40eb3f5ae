package org.cpor.verifier.claimed.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.claimed.domain.WatchedClaim;

/** The claims whose subscriptions are watched. */
public interface WatchedClaims {

  /**
   * Returns the claims of these tenants that are under review or hold their object, and the claims
   * that were under review and were closed after {@code closedAfter}. Claims with an ended
   * subscription are left out. The caller has locked the tenants.
   */
  List<WatchedClaim> ofTenants(Set<UUID> tenantIds, Instant closedAfter);

  /**
   * Saves that the subscriptions of these claims have ended. The claims are then no longer watched,
   * until arbitration reviews them again or gives them their objects again.
   */
  void end(Collection<UUID> claimIds, Instant now);

  /** Saves the successor of the ended subscription of the claim. The successor is then watched. */
  void watchSuccessor(UUID claimId, UUID successorSubscriptionId);

  /**
   * Returns the claims of these tenants with a watched successor. The subscription of each returned
   * claim is the successor. The caller has locked the tenants.
   */
  List<WatchedClaim> successorsOf(Set<UUID> tenantIds);

  /** Saves that the successors of these claims are not watched any more. */
  void endSuccessors(Collection<UUID> claimIds);

  /**
   * Saves why no usable subscription supports the claim. If the ruling confirmed that there is no
   * such subscription, this confirmation is from now on about {@code reason} alone.
   *
   * @param reason the code of a finding; empty when a usable subscription supports the claim again
   */
  void lapse(UUID claimId, Optional<String> reason);
}
