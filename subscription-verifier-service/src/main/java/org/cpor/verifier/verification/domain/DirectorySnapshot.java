package org.cpor.verifier.verification.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says, at one moment, of the things that one claim names.
 *
 * @param tenant null when the tenant is unknown
 * @param subscriptionIdIsSomethingElse whether the directory knows what the claim gives as its
 *     subscription's id as the id of a tenant, an order, a SKU or an offer
 * @param product that the claim names; null when the catalogue does not have it
 * @param mpn null when the MPN is not one of the claiming partner's
 */
public record DirectorySnapshot(
    @Nullable CustomerTenant tenant,
    boolean subscriptionIdIsSomethingElse,
    @Nullable Product product,
    @Nullable Mpn mpn) {

  /**
   * The customer.
   *
   * @param domains its verified domains, normalised
   * @param subscriptions of its own: the one that the claim names, and those that carry the product
   */
  public record CustomerTenant(Set<String> domains, List<CustomerSubscription> subscriptions) {

    public CustomerTenant {
      domains = Set.copyOf(domains);
      subscriptions = List.copyOf(subscriptions);
    }

    Optional<CustomerSubscription> subscription(UUID id) {
      return subscriptions.stream()
          .filter(subscription -> subscription.id().equals(id))
          .findFirst();
    }

    /** Those that carry the product claimed. */
    List<CustomerSubscription> carriers() {
      return subscriptions.stream().filter(CustomerSubscription::carriesProduct).toList();
    }
  }

  /**
   * One of its subscriptions.
   *
   * @param channel null when the source knows no more of it than that it is not CSP
   * @param provisioning of the product claimed; null when the subscription does not carry it
   */
  public record CustomerSubscription(
      UUID id,
      SubscriptionFamily family,
      @Nullable Channel channel,
      SubscriptionStatus status,
      @Nullable Provisioning provisioning) {

    boolean carriesProduct() {
      return provisioning != null;
    }

    boolean hasProvisionedProduct() {
      return provisioning == Provisioning.SUCCESS;
    }
  }
}
