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
   * The claims of these tenants that are under review or hold their object, except claims whose
   * subscriptions have ended. Lock the tenants first.
   */
  List<WatchedClaim> ofTenants(Set<UUID> tenantIds);

  /**
   * Saves that the subscriptions of these claims have ended. The claims are then no longer watched.
   */
  void end(Collection<UUID> claimIds, Instant now);

  /**
   * Saves why no usable subscription supports the claim.
   *
   * @param reason the code of a finding; empty when a usable subscription supports it again
   */
  void lapse(UUID claimId, Optional<String> reason);
}
