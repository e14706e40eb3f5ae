package org.cpor.events;

import java.util.UUID;
import org.cpor.identifiers.ExternalId;
import org.jspecify.annotations.Nullable;

/**
 * What only one partner can hold: a customer's product, or one subscription of it where the policy
 * says so.
 *
 * @param subscriptionId in its canonical form, also in facts of a time when it was published as the
 *     partner wrote it; null where the policy lets claims compete by product
 */
public record Subject(UUID tenantId, String product, @Nullable String subscriptionId) {

  public Subject {
    subscriptionId =
        subscriptionId == null ? null : Canonical.text(subscriptionId, ExternalId::parse);
  }
}
