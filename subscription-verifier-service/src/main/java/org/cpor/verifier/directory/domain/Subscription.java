package org.cpor.verifier.directory.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought.
 *
 * @param tenantId the customer's, which the directory may not know yet
 * @param products the codes it carries, in their order, each with how far it is set up
 * @param endsAt null when no end is known
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
