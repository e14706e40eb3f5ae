package org.cpor.arbitration.association.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's product or workload. Only one partner can hold it, so claims compete for it.
 *
 * @param tenantId the customer's tenant
 * @param product a product's or workload's code
 * @param subscriptionId null if the policy makes no difference between the customer's subscriptions
 */
public record Subject(UUID tenantId, String product, @Nullable UUID subscriptionId) {

  /** The subject of a claim on the same product with another subscription of the customer. */
  public Subject withSubscription(UUID other) {
    return subscriptionId == null ? this : new Subject(tenantId, product, other);
  }
}
