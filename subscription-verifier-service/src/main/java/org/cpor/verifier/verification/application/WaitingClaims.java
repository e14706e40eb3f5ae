package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.events.ClaimSubmitted;
import org.cpor.messaging.Cause;
import org.cpor.verifier.directory.application.TenantHolds;

/**
 * The claims that wait: for a remote source to be asked, or for their product to be provisioned.
 *
 * <p>Who decides that a claim of a tenant waits for provisioning, or no longer does, holds the
 * tenant. So a claim cannot start to wait for a change that is being committed beside it: either
 * the change sees the claim, or the claim sees the change.
 *
 * <p>A claim that is due is taken by one replica, outside of whose transactions the source is then
 * asked. What that replica decides counts only if nobody took the claim, or filed it again, since.
 *
 * @see TenantHolds
 */
public interface WaitingClaims {

  /** The submissions of those that wait for provisioning. Their tenants must be held. */
  List<ClaimSubmitted> ofTenants(Set<UUID> tenantIds);

  /** The claim waits for provisioning from now on. Its tenant must be held. */
  void remember(ClaimSubmitted submission, Instant now);

  /** The tenant that the claim waits for, if it waits. */
  Optional<UUID> tenantOf(UUID claimId);

  /** The claim waits no longer, if it did. Its tenant must be held. */
  void forget(UUID claimId);

  /** The claim waits for its source to be asked, which is due now. */
  void enqueue(ClaimSubmitted submission, Cause cause, Instant now);

  /**
   * Takes claims that are due, the longest due first.
   *
   * @param all also those that were to wait for a change to be announced, because the source
   *     announces none
   */
  List<DueClaim> take(Instant now, Instant until, int limit, boolean all);

  /** Whether what is decided about the claim counts; if so, nobody else decides beside us. */
  boolean isStillTaken(DueClaim claim);

  /** The taken claim waits for provisioning, and is due again then. Its tenant must be held. */
  void lookAgain(DueClaim claim, Instant then);

  /** The source could not tell: the claim, if it is still taken, is due again then. */
  void postpone(DueClaim claim, Instant then);
}
