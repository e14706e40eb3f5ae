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
   * Saves that the subscriptions of these claims have ended. The claims are then no longer watched.
   */
  void end(Collection<UUID> claimIds, Instant now);

  /**
   * Saves why no usable subscription supports the claim.
   *
   * @param reason the code of a finding; empty when a usable subscription supports the claim again
   */
  void lapse(UUID claimId, Optional<String> reason);
}
