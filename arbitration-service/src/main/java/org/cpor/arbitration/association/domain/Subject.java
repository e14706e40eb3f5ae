package org.cpor.arbitration.association.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's product or workload that only one partner can hold, and for which claims compete.
 *
 * @param tenantId the customer's tenant
 * @param product a product's or workload's code
 * @param subscriptionId null if the subscription does not matter under the policy
 */
public record Subject(UUID tenantId, String product, @Nullable UUID subscriptionId) {

  /** The subject of a claim on another subscription of the customer. */
  public Subject withSubscription(UUID other) {
    return subscriptionId == null ? this : new Subject(tenantId, product, other);
  }
}
