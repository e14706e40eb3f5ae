package org.cpor.arbitration.association.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's product or workload. Only one partner can hold a subject, so claims compete for it.
 *
 * @param tenantId the customer's tenant
 * @param product the code of a product or workload
 * @param subscriptionId null if subscriptions of the product do not matter under the policy, or if
 *     the claim names no subscription
 */
public record Subject(UUID tenantId, String product, @Nullable UUID subscriptionId) {

  /**
   * Returns this subject with the subscription {@code other}. If this subject has no subscription,
   * returns this subject unchanged.
   */
  public Subject withSubscription(UUID other) {
    return subscriptionId == null ? this : new Subject(tenantId, product, other);
  }
}
