package org.cpor.verifier.directory.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.Subscription;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/** A subscription of the directory. Its products are sorted by code. */
public record SubscriptionView(
    UUID subscriptionId,
    UUID tenantId,
    SubscriptionFamily family,
    Channel channel,
    SubscriptionStatus status,
    List<ProductView> products,
    @Nullable Instant endsAt) {

  /** A product of the subscription and its provisioning. */
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
