package org.cpor.verifier.claimed.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object on which a partner can have only one claim at a time.
 *
 * @param subscriptionId null for a workload that is claimed for the whole tenant
 */
public record ClaimedObject(
    String partnerId, UUID tenantId, String product, @Nullable UUID subscriptionId) {}
