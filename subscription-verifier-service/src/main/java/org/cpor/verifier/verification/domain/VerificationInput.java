package org.cpor.verifier.verification.domain;

import static org.cpor.verifier.catalogue.domain.SolutionArea.BUSINESS_APPLICATIONS;
import static org.cpor.verifier.catalogue.domain.SolutionArea.MICROSOFT_365;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.identifiers.DomainName;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerSubscription;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerTenant;

/**
 * The input of the checks: a claim, and the directory's data about the claim. Most methods that
 * return an {@link Optional} return one thing that certain checks examine, such as the
 * subscription. If this thing is missing, the result is empty, and these checks do not run.
 *
 * @param alreadyClaimed whether the partner already holds the claimed object, or has another open
 *     claim on the claimed object
 * @param day the day of the verification; enrolments must be in force on this day
 * @param acknowledgementsAreGoodFor the maximum age of a customer's acknowledgement, from the
 *     policy
 */
public record VerificationInput(
    Claim claim,
    DirectorySnapshot directory,
    boolean alreadyClaimed,
    LocalDate day,
    Period acknowledgementsAreGoodFor) {

  /** The input for the same claim on another subscription. */
  VerificationInput naming(UUID otherSubscription) {
    return new VerificationInput(
        claim.naming(otherSubscription),
        directory,
        alreadyClaimed,
        day,
        acknowledgementsAreGoodFor);
  }

  Optional<CustomerTenant> tenant() {
    return Optional.ofNullable(directory.tenant());
  }

  /** The claimed product, if the product belongs to the claim's solution area. */
  Optional<Product> productOfArea() {
    return Optional.ofNullable(directory.product())
        .filter(product -> product.isIn(claim.solutionArea()));
  }

  boolean claimsDomainOf(CustomerTenant tenant) {
    return DomainName.parse(claim.domain())
        .filter(domain -> tenant.domains().contains(domain.ascii()))
        .isPresent();
  }

  /** The text of the claim's subscription id. */
  Optional<String> namedSubscription() {
    return claim.namedSubscription();
  }

  /** The subscription that the claim names, if the subscription belongs to the tenant. */
  Optional<CustomerSubscription> subscriptionOfTenant() {
    return tenant().flatMap(tenant -> claim.subscriptionGuid().flatMap(tenant::subscription));
  }

  /** The {@link #subscriptionOfTenant}, if the claim is in Business Applications. */
  Optional<CustomerSubscription> businessSubscription() {
    return subscriptionOfTenant().filter(subscription -> claim.isIn(BUSINESS_APPLICATIONS));
  }

  /**
   * The purchase channel of the {@link #businessSubscription}; empty if the source does not know
   * the channel.
   */
  Optional<Channel> businessChannel() {
    return businessSubscription()
        .flatMap(subscription -> Optional.ofNullable(subscription.channel()));
  }

  /**
   * The {@link #subscriptionOfTenant}, if at least one subscription of the tenant includes the
   * claimed product. If the claim is in Business Applications, the {@code subscriptionOfTenant}
   * must also belong to a family of Business Applications.
   */
  Optional<CustomerSubscription> fittingSubscription() {
    return subscriptionOfTenant()
        .filter(subscription ->
            !claim.isIn(BUSINESS_APPLICATIONS) || subscription.family().isForBusinessApplications())
        .filter(subscription -> tenant().stream().anyMatch(tenant -> !tenant.carriers().isEmpty()));
  }

  /** The subscriptions whose status is checked. */
  Optional<List<CustomerSubscription>> subscriptionsForStatus() {
    return subscriptionOfTenant().map(List::of).or(this::carriersOfWorkload);
  }

  /** The status of the first of the {@link #subscriptionsForStatus}. */
  public Optional<SubscriptionStatus> subscriptionStatus() {
    return subscriptionsForStatus().map(subscriptions -> subscriptions.getFirst().status());
  }

  /** The subscriptions whose provisioning is checked. */
  Optional<List<CustomerSubscription>> subscriptionsForProvisioning() {
    return fittingSubscription()
        .filter(CustomerSubscription::carriesProduct)
        .map(List::of)
        .or(this::carriersOfWorkload);
  }

  /**
   * The subscriptions that include the workload. Present only if the claim is in Microsoft 365 and
   * names no subscription, and if at least one subscription includes the workload.
   */
  private Optional<List<CustomerSubscription>> carriersOfWorkload() {
    return claim.isIn(MICROSOFT_365) && claim.namedSubscription().isEmpty()
        ? tenant().map(CustomerTenant::carriers).filter(carriers -> !carriers.isEmpty())
        : Optional.empty();
  }

  Optional<Mpn> mpn() {
    return Optional.ofNullable(directory.mpn());
  }

  /** The MPN, if the catalogue has the claim's solution area. */
  Optional<Mpn> mpnInKnownArea() {
    return mpn().filter(mpn -> claim.area().isPresent());
  }
}
