package org.cpor.arbitration.correction.domain;

import java.time.Instant;

/**
 * A verification with errors.
 *
 * @param revision the revision that was verified
 * @param waits whether the only errors say that the product is not provisioned; the verifier then
 *     repeats the verification when the product is provisioned
 */
public record FailedVerification(
    FailedClaim claim, int revision, boolean waits, Instant failedAt) {}
