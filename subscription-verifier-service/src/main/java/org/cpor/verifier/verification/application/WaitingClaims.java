package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.messaging.Cause;
import org.cpor.verifier.directory.application.TenantLocks;
import org.cpor.verifier.verification.domain.FiledClaim;

/**
 * The claims that wait for the first answer of the {@link DirectorySource}, and the claims that
 * wait until their product is provisioned. A claim waits for a first answer if the source is
 * remote, or if our directory does not have the product yet.
 *
 * <p>A caller locks the tenant before it decides that one of the tenant's claims waits for
 * provisioning, or no longer waits. Then either a concurrent change of the directory finds the
 * claim, or the verification of the claim finds the change.
 *
 * <p>One replica leases a claim that is due, and queries the source outside of a transaction. The
 * result of the query is dropped if, in the meantime, another replica has leased the claim, or a
 * new revision of the claim was filed.
 *
 * @see TenantLocks
 */
public interface WaitingClaims {

  /** The claims of these tenants that wait for provisioning. The caller has locked the tenants. */
  List<FiledClaim> ofTenants(Set<UUID> tenantIds);

  /** Saves that the claim waits for provisioning. The caller has locked the tenant of the claim. */
  void save(FiledClaim claim, Instant now);

  /** The tenant of the claim; empty if the claim does not wait. */
  Optional<UUID> tenantOf(UUID claimId);

  /**
   * Ends the wait of the claim. Does nothing if the claim does not wait. The caller has locked the
   * tenant of the claim.
   */
  void remove(UUID claimId);

  /** Saves that the claim waits for the first answer of the source. The claim is due now. */
  void enqueueForFirstAnswer(FiledClaim claim, Cause cause, Instant now);

  /**
   * Leases claims that are due. Begins with the claims that have been due for the longest time.
   *
   * @param all whether to include the claims that wait for provisioning; true if the source is
   *     remote, because a remote source does not announce its changes
   */
  List<DueClaim> lease(Instant now, Instant until, int limit, boolean all);

  /**
   * Whether the lease of the claim is still valid. If the lease is valid, also locks the claim
   * until the transaction ends.
   */
  boolean isStillLeased(DueClaim claim);

  /** Saves that the leased claim waits for provisioning, and is due at the time {@code at}. */
  void scheduleNextQuery(DueClaim claim, Instant at);

  /**
   * Saves that the source could not answer. If the lease of the claim is still valid, the claim is
   * due again at the time {@code at}.
   */
  void postpone(DueClaim claim, Instant at);
}
