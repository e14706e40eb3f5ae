package org.cpor.arbitration.association.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim that a partner filed or corrected.
 *
 * @param subscriptionId as the partner wrote it; null if the claim names no subscription
 */
public record FiledClaim(
    String partnerId, UUID tenantId, String product, @Nullable String subscriptionId) {}
