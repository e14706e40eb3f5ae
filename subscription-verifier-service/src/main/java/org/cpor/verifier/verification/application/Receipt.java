package org.cpor.verifier.verification.application;

import java.time.Instant;
import java.util.UUID;
import org.cpor.events.ClaimReference;
import org.cpor.verifier.verification.domain.Verification;

/**
 * The record of one verification.
 *
 * @param id a UUID of version 7: receipts sort by it in the order of time
 * @param revision which filing of the claim was verified
 * @param afterWaiting whether it was verified again because the directory changed
 * @param source where the checks learned what they judged by
 */
public record Receipt(
    UUID id,
    ClaimReference claim,
    int revision,
    boolean afterWaiting,
    String source,
    Verification verification,
    Instant verifiedAt) {}
