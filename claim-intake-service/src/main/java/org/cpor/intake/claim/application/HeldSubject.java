package org.cpor.intake.claim.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subject that a partner holds.
 *
 * @param subscriptionId null if the policy does not include the subscription in the subject
 * @param since when the association of the partner started
 */
public record HeldSubject(
    UUID tenantId, String product, @Nullable String subscriptionId, Instant since) {}
