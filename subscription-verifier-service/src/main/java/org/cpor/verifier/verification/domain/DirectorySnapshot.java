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
 * The directory's data at one moment about everything that one claim names.
 *
 * @param tenant null if the tenant is unknown
 * @param subscriptionIdIsSomethingElse whether the directory knows the claim's subscription id as
 *     the id of a tenant, an order, a SKU or an offer
 * @param product the claimed product; null if the catalogue does not have this product
 * @param productVersion null if the catalogue does not have the product
 * @param mpn null if the MPN does not belong to the claiming partner
 * @param partnerVersion null if the directory does not have the claiming partner
 */
public record DirectorySnapshot(
    @Nullable CustomerTenant tenant,
    boolean subscriptionIdIsSomethingElse,
    @Nullable Product product,
    @Nullable RecordVersion productVersion,
    @Nullable Mpn mpn,
    @Nullable RecordVersion partnerVersion) {

  /**
   * The customer.
   *
   * @param domains the verified domains of the customer, in canonical form
   * @param subscriptions the subscription that the claim names, and the subscriptions that include
   *     the product
   */
  public record CustomerTenant(
      Set<String> domains, List<CustomerSubscription> subscriptions, RecordVersion version) {

    public CustomerTenant {
      domains = Set.copyOf(domains);
      subscriptions = List.copyOf(subscriptions);
    }

    Optional<CustomerSubscription> subscription(UUID id) {
      return subscriptions.stream()
          .filter(subscription -> subscription.id().equals(id))
          .findFirst();
    }

    /** The subscriptions that include the claimed product. */
    List<CustomerSubscription> carriers() {
      return subscriptions.stream().filter(CustomerSubscription::carriesProduct).toList();
    }
  }

  /**
   * A subscription of the customer.
   *
   * @param channel null if the source knows only that the channel is not CSP
   * @param provisioning the provisioning of the claimed product; null if the subscription does not
   *     include this product
   */
  public record CustomerSubscription(
      UUID id,
      SubscriptionFamily family,
      @Nullable Channel channel,
      SubscriptionStatus status,
      @Nullable Provisioning provisioning,
      RecordVersion version) {

    boolean carriesProduct() {
      return provisioning != null;
    }

    boolean hasProvisionedProduct() {
      return provisioning == Provisioning.SUCCESS;
    }
  }
}
