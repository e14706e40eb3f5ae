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
 * The part of the input of a verification that determined the answers, of limited size. The checks
 * give the same answers from it. Receipts store it as JSON: the names of the components here and in
 * {@link VerificationInput} are its keys and must stay.
 *
 * @param input with the claimed domain only, with at most {@value #MOST_SUBSCRIPTIONS} of the
 *     subscriptions and {@value #MOST_ENROLMENTS} of the enrolments
 * @param subscriptions how many subscriptions the directory had returned
 */
public record RecordedInput(VerificationInput input, int subscriptions) {

  static final int MOST_SUBSCRIPTIONS = 20;
  static final int MOST_ENROLMENTS = 20;

  /** The part of {@code input} that determines the answers. */
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
   * The checks ask for the named subscription, and whether any other one with the product is
   * provisioned or usable. One of each suffices.
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
