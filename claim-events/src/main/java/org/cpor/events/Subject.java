package org.cpor.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What only one partner can hold: a customer's product, or one subscription of it where the policy
 * says so.
 *
 * @param subscriptionId null where the policy lets claims compete by product
 */
public record Subject(UUID tenantId, String product, @Nullable String subscriptionId) {}
