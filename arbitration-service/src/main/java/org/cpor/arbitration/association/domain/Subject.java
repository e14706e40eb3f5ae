package org.cpor.arbitration.association.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The object of competing claims, which only one partner can hold.
 *
 * @param tenantId the customer's tenant
 * @param product a product's or workload's code
 * @param subscriptionId null where the policy lets claims compete by product
 */
public record Subject(UUID tenantId, String product, @Nullable UUID subscriptionId) {

  /** The subject of a claim on another subscription of the customer. */
  public Subject withSubscription(UUID other) {
    return subscriptionId == null ? this : new Subject(tenantId, product, other);
  }
}
