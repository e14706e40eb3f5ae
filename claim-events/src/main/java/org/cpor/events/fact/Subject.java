package org.cpor.events.fact;

import java.util.UUID;
import org.cpor.identifiers.ExternalId;
import org.jspecify.annotations.Nullable;

/**
 * What only one partner can hold: a product of a customer, or one of the customer's subscriptions
 * where the policy says so.
 *
 * @param subscriptionId in its canonical form, also when an older fact was published with the
 *     partner's spelling; null where the policy lets claims compete by product
 */
public record Subject(UUID tenantId, String product, @Nullable String subscriptionId) {

  public Subject {
    subscriptionId =
        subscriptionId == null ? null : Canonical.text(subscriptionId, ExternalId::parse);
  }
}
