package org.cpor.events.fact;

import java.util.UUID;
import org.cpor.identifiers.ExternalId;
import org.jspecify.annotations.Nullable;

/**
 * A product of a customer. Only one partner can hold a subject. Under some policies, the subject is
 * the product in one subscription.
 *
 * @param subscriptionId in its canonical form, even if an older fact was published with the
 *     partner's spelling; null if claims compete by product
 */
public record Subject(UUID tenantId, String product, @Nullable String subscriptionId) {

  public Subject {
    subscriptionId =
        subscriptionId == null ? null : Canonical.text(subscriptionId, ExternalId::parse);
  }
}
