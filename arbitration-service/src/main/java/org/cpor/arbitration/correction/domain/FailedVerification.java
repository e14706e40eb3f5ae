package org.cpor.arbitration.correction.domain;

import java.time.Instant;

/**
 * An answer of the verifier that stops a claim.
 *
 * @param revision which filing of the claim was verified
 * @param waits nothing is wrong but that the product is not provisioned: the claim goes on by
 *     itself once it is
 */
public record FailedVerification(
    FailedClaim claim, int revision, boolean waits, Instant failedAt) {}
