package org.cpor.verifier.directory.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of a customer.
 *
 * @param tenantId the id of the customer; the directory may have no record of this customer yet
 * @param products the provisioning of each product, sorted by the product's code
 * @param endsAt null if no end is known
 */
public record Subscription(
    UUID id,
    UUID tenantId,
    SubscriptionFamily family,
    Channel channel,
    SubscriptionStatus status,
    Map<String, Provisioning> products,
    @Nullable Instant endsAt)
    implements DirectoryRecord {

  public Subscription {
    products = Collections.unmodifiableMap(new TreeMap<>(products));
  }
}
