package org.cpor.verifier.directory.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A subscription of the directory.
 *
 * @param products the products of the subscription, sorted by code
 * @param endsAt when the subscription ends; absent if no end is known
 */
@Schema(name = "Subscription")
public record SubscriptionView(
    UUID subscriptionId,
    UUID tenantId,
    SubscriptionFamily family,
    Channel channel,
    SubscriptionStatus status,
    List<ProductView> products,
    @Nullable Instant endsAt) {

  /** A product of the subscription and its provisioning. */
  @Schema(name = "ProvisionedProduct")
  public record ProductView(String product, Provisioning provisioning) {}

  static SubscriptionView of(Subscription subscription) {
    return new SubscriptionView(
        subscription.id(),
        subscription.tenantId(),
        subscription.family(),
        subscription.channel(),
        subscription.status(),
        subscription.products().entrySet().stream()
            .map(carried -> new ProductView(carried.getKey(), carried.getValue()))
            .toList(),
        subscription.endsAt());
  }
}
