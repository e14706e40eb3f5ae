package org.cpor.verifier.verification.application;

import java.time.Instant;
import org.cpor.messaging.Cause;
import org.cpor.verifier.verification.domain.FiledClaim;

/**
 * A claim whose source is due to be queried, leased by one replica.
 *
 * @param cause the cause of its filing
 * @param verified whether it was verified before and waits for provisioning
 * @param attempts how often its source was due since the source last answered, including this time
 * @param leasedUntil when it is due again if the replica does not finish; unique for each lease
 */
public record DueClaim(
    FiledClaim claim, Cause cause, boolean verified, int attempts, Instant leasedUntil) {}
