package org.cpor.verifier.verification.application;

import java.time.Instant;
import org.cpor.messaging.Cause;
import org.cpor.verifier.verification.domain.FiledClaim;

/**
 * A claim about which a replica must query the {@link DirectorySource} now. This replica has leased
 * the claim.
 *
 * @param cause the fact that reported the filing
 * @param verified whether the claim was verified before and waits for provisioning
 * @param attempts how often the query was due since the source last answered, including this time
 * @param leasedUntil the time at which the claim is due again if the replica does not finish;
 *     different for each lease of the claim
 */
public record DueClaim(
    FiledClaim claim, Cause cause, boolean verified, int attempts, Instant leasedUntil) {}
