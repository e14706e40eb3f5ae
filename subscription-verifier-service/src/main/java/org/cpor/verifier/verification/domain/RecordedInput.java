package org.cpor.verifier.verification.domain;

import static java.util.function.Predicate.not;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cpor.identifiers.DomainName;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerSubscription;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerTenant;
import org.jspecify.annotations.Nullable;

/**
 * The part of a verification's input that determines the answers of the checks. The size of this
 * part is limited. With this part alone, the checks give the same answers as with the whole input.
 * Receipts store this record as JSON. The keys of the JSON are the names of the components of this
 * record and of {@link VerificationInput}, so these names must not change.
 *
 * @param input the input with only the claimed domain, at most {@value #MOST_SUBSCRIPTIONS}
 *     subscriptions and at most {@value #MOST_ENROLMENTS} enrolments
 * @param subscriptions the number of subscriptions in the whole input
 */
public record RecordedInput(VerificationInput input, int subscriptions) {

  static final int MOST_SUBSCRIPTIONS = 20;
  static final int MOST_ENROLMENTS = 20;

  /** The part of {@code input} that determines the answers of the checks. */
  public static RecordedInput of(VerificationInput input) {
    DirectorySnapshot directory = input.directory();
    return new RecordedInput(
        new VerificationInput(
            input.claim(),
            new DirectorySnapshot(
                input.tenant().map(tenant -> limited(tenant, input.claim())).orElse(null),
                directory.subscriptionIdIsSomethingElse(),
                directory.product(),
                directory.productVersion(),
                limited(directory.mpn(), input),
                directory.partnerVersion()),
            input.alreadyClaimed(),
            input.day(),
            input.acknowledgementsAreGoodFor()),
        input.tenant().map(tenant -> tenant.subscriptions().size()).orElse(0));
  }

  /** Runs the checks again on the recorded values. */
  public Verification replay() {
    return Verification.of(input);
  }

  private static CustomerTenant limited(CustomerTenant tenant, Claim claim) {
    Optional<String> domain =
        DomainName.parse(claim.domain()).map(DomainName::ascii).filter(tenant.domains()::contains);
    return new CustomerTenant(
        domain.map(Set::of).orElse(Set.of()),
        limited(tenant.subscriptions(), claim),
        tenant.version());
  }

  /**
   * Selects at most {@link #MOST_SUBSCRIPTIONS} subscriptions, with which the checks give the same
   * answers. The checks need the subscription that the claim names. They also need to know whether
   * any subscription includes the product, whether the product is provisioned in one of these
   * subscriptions, and whether one of these subscriptions is usable. For each condition, one
   * subscription is enough.
   */
  private static List<CustomerSubscription> limited(
      List<CustomerSubscription> subscriptions, Claim claim) {
    if (subscriptions.size() <= MOST_SUBSCRIPTIONS) {
      return subscriptions;
    }
    Stream<Predicate<CustomerSubscription>> decisive =
        Stream.of(
            subscription -> claim.subscriptionGuid().filter(subscription.id()::equals).isPresent(),
            CustomerSubscription::carriesProduct,
            CustomerSubscription::hasProvisionedProduct,
            subscription -> subscription.carriesProduct() && subscription.status().isUsable());
    Set<CustomerSubscription> kept =
        Stream.concat(
                decisive.flatMap(condition -> subscriptions.stream().filter(condition).limit(1)),
                subscriptions.stream())
            .distinct()
            .limit(MOST_SUBSCRIPTIONS)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return subscriptions.stream().filter(kept::contains).toList();
  }

  private static @Nullable Mpn limited(@Nullable Mpn mpn, VerificationInput input) {
    if (mpn == null) {
      return null;
    }
    Predicate<Enrolment> inForce =
        enrolment ->
            input.claim().area().filter(enrolment.solutionArea()::equals).isPresent()
                && enrolment.covers(input.day());
    List<Enrolment> enrolments =
        Stream.concat(
                mpn.enrolments().stream().filter(inForce),
                mpn.enrolments().stream().filter(not(inForce)))
            .limit(MOST_ENROLMENTS)
            .toList();
    return new Mpn(mpn.mpnId(), mpn.location(), mpn.partnerType(), enrolments);
  }
}
