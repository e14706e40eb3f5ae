package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a partner can have only one claim on at a time.
 *
 * @param subscriptionId null for a workload that is claimed of the tenant as a whole
 */
public record ClaimedObject(
    String partnerId, UUID tenantId, String product, @Nullable UUID subscriptionId) {}
