package org.cpor.arbitration.association.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What claims compete for: only one partner can hold it.
 *
 * @param tenantId the customer's tenant
 * @param product a product's or workload's code
 * @param subscriptionId null where the policy lets claims compete by product
 */
public record Subject(UUID tenantId, String product, @Nullable UUID subscriptionId) {}
