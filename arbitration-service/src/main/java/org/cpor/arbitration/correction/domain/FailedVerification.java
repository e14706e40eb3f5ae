package org.cpor.arbitration.correction.domain;

import java.time.Instant;

/**
 * A verification with errors.
 *
 * @param revision the revision that was verified
 * @param waits whether the only error is that the product is not provisioned; the verifier repeats
 *     the verification when the product is provisioned
 */
public record FailedVerification(
    FailedClaim claim, int revision, boolean waits, Instant failedAt) {}
