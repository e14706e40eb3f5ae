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
 * A claim beside what the directory says of it: what the checks look at. Each method that gives an
 * {@link Optional} gives the object of some checks, and nothing when that object is missing, so
 * that those checks do not run.
 *
 * @param alreadyClaimed whether the claim's partner holds, or has another open claim on, what it
 *     claims
 * @param day the day of the verification, by which enrolments are judged
 * @param acknowledgementsAreGoodFor policy: how old a customer's acknowledgement may be
 */
public record VerificationInput(
    Claim claim,
    DirectorySnapshot directory,
    boolean alreadyClaimed,
    LocalDate day,
    Period acknowledgementsAreGoodFor) {

  Optional<CustomerTenant> tenant() {
    return Optional.ofNullable(directory.tenant());
  }

  /** The product claimed, when the catalogue has it in the claim's area. */
  Optional<Product> productOfArea() {
    return Optional.ofNullable(directory.product())
        .filter(product -> product.isIn(claim.solutionArea()));
  }

  /** Whether what the partner says that it did can be claimed with the product. */
  boolean offersActivity() {
    return productOfArea().filter(product -> product.offers(claim.activity())).isPresent();
  }

  boolean claimsDomainOf(CustomerTenant tenant) {
    return DomainName.parse(claim.domain())
        .filter(domain -> tenant.domains().contains(domain.ascii()))
        .isPresent();
  }

  /** The text that the claim gives as its subscription's id. */
  Optional<String> namedSubscription() {
    return claim.namedSubscription();
  }

  /** The id that the claim gives, when it can be one of a subscription of a known tenant. */
  Optional<UUID> subscriptionIdOfTenant() {
    return tenant().isPresent() && !namesNoSubscriptionId()
        ? claim.subscriptionGuid()
        : Optional.empty();
  }

  /** Whether what the claim names as its subscription is malformed or known as something else. */
  boolean namesNoSubscriptionId() {
    return claim.subscriptionGuid().isEmpty()
        || (directory.subscriptionIdIsSomethingElse() && subscriptionOfTenant().isEmpty());
  }

  /** The subscription that the claim names, when it is the tenant's. */
  Optional<CustomerSubscription> subscriptionOfTenant() {
    return tenant().flatMap(tenant -> claim.subscriptionGuid().flatMap(tenant::subscription));
  }

  /** The same, of a claim in Business Applications. */
  Optional<CustomerSubscription> businessSubscription() {
    return subscriptionOfTenant().filter(subscription -> claim.isIn(BUSINESS_APPLICATIONS));
  }

  /** How that was bought, when the source knows. */
  Optional<Channel> businessChannel() {
    return businessSubscription()
        .flatMap(subscription -> Optional.ofNullable(subscription.channel()));
  }

  /**
   * The subscription that the claim names, when it is the tenant's, of a family that fits, and
   * could carry the product because some subscription of the tenant does.
   */
  Optional<CustomerSubscription> fittingSubscription() {
    return subscriptionOfTenant()
        .filter(subscription ->
            !claim.isIn(BUSINESS_APPLICATIONS) || subscription.family().isForBusinessApplications())
        .filter(subscription -> tenant().stream().anyMatch(tenant -> !tenant.carriers().isEmpty()));
  }

  /** By which the status is judged; one claims them, too. */
  Optional<List<CustomerSubscription>> subscriptionsForStatus() {
    return subscriptionOfTenant().map(List::of).or(this::carriersOfWorkload);
  }

  /** The status of the subscription, or of one of those that stand for it. */
  public Optional<SubscriptionStatus> subscriptionStatus() {
    return subscriptionsForStatus().map(judged -> judged.getFirst().status());
  }

  /** By which the provisioning is judged. */
  Optional<List<CustomerSubscription>> subscriptionsForProvisioning() {
    return fittingSubscription()
        .filter(CustomerSubscription::carriesProduct)
        .map(List::of)
        .or(this::carriersOfWorkload);
  }

  /** Which subscriptions stand for the one that a claim in Microsoft 365 need not name. */
  private Optional<List<CustomerSubscription>> carriersOfWorkload() {
    return claim.isIn(MICROSOFT_365) && claim.namedSubscription().isEmpty()
        ? tenant().map(CustomerTenant::carriers).filter(carriers -> !carriers.isEmpty())
        : Optional.empty();
  }

  Optional<Mpn> mpn() {
    return Optional.ofNullable(directory.mpn());
  }

  /** The MPN, when the claim is in an area in which it could be enrolled. */
  Optional<Mpn> mpnInKnownArea() {
    return mpn().filter(mpn -> claim.area().isPresent());
  }
}
