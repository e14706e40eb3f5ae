package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.verifier.directory.application.TenantHolds;

/**
 * The claims that wait for their product to be provisioned.
 *
 * <p>Who decides that a claim of a tenant waits, or no longer does, holds the tenant. So a claim
 * cannot start to wait for a change that is being committed beside it: either the change sees the
 * claim, or the claim sees the change.
 *
 * @see TenantHolds
 */
public interface WaitingClaims {

  /** The submissions of those that wait. Their tenants must be held. */
  List<ClaimSubmitted> ofTenants(Set<UUID> tenantIds);

  /** The claim waits from now on. Its tenant must be held. */
  void remember(ClaimSubmitted submission, Instant now);

  /** The tenant that the claim waits for, if it waits. */
  Optional<UUID> tenantOf(UUID claimId);

  /** The claim waits no longer, if it did. Its tenant must be held. */
  void forget(UUID claimId);
}
