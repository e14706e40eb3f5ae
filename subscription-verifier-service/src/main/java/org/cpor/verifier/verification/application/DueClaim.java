package org.cpor.verifier.verification.application;

import java.time.Instant;
import org.cpor.events.ClaimSubmitted;
import org.cpor.messaging.Cause;

/**
 * A claim that its source is to be asked about, as one of the replicas took it.
 *
 * @param cause of its filing
 * @param verified whether it was verified before and waits for provisioning
 * @param attempts how often the source was to be asked since it last answered, this time included
 * @param takenUntil when it is due again should whoever took it never be heard of; tells this
 *     taking from every other
 */
public record DueClaim(
    ClaimSubmitted submission, Cause cause, boolean verified, int attempts, Instant takenUntil) {}
