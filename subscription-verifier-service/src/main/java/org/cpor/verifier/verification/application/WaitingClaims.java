package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;

/**
 * The claims that wait for their product to be provisioned.
 *
 * <p>Who decides that a claim of a tenant waits, or no longer does, holds the tenant until its
 * transaction ends. So a claim cannot start to wait for a change that is being committed beside it:
 * either the change sees the claim, or the claim sees the change.
 */
public interface WaitingClaims {

  /**
   * Holds the tenant, or fails at once with what the {@code Inbox} takes for a transient fault: a
   * batch of claims may hold many tenants, in no order, and must not wait for one while it does.
   */
  void hold(UUID tenantId);

  /** Holds the tenants, in an order that is the same for all, waiting for each. */
  void holdAll(Set<UUID> tenantIds);

  /** The submissions of those that wait. Their tenants must be held. */
  List<ClaimSubmitted> ofTenants(Set<UUID> tenantIds);

  /** The claim waits from now on. Its tenant must be held. */
  void remember(ClaimSubmitted submission, Instant now);

  /** The claim waits no longer, if it did. Its tenant must be held. */
  void forget(UUID claimId);
}
