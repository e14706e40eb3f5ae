package org.cpor.verifier.verification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cpor.verifier.catalogue.domain.Activity;
import org.cpor.verifier.catalogue.domain.SolutionArea;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Enrolment;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.directory.domain.Product;
import org.cpor.verifier.directory.domain.Provisioning;
import org.cpor.verifier.directory.domain.SubscriptionFamily;
import org.cpor.verifier.directory.domain.SubscriptionStatus;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerSubscription;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerTenant;
import org.jspecify.annotations.Nullable;

/** A claim without findings; a test changes what it needs. */
final class Filed {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  static final RecordVersion VERSION = new RecordVersion(3L, Instant.parse("2026-11-19T08:00:00Z"));
  static final UUID SUBSCRIPTION = UUID.fromString("5c1d7e0a-1f3b-4f9d-8f61-7a5f0f2f9b11");

  String solutionArea;
  String activity = "USAGE";
  String product;
  String domain = "northwind.example";
  @Nullable String subscriptionId;
  List<UUID> documents = List.of(UUID.fromString("019a9b3d-1000-7b2c-9c1d-2e3f4a5b6c7d"));

  List<Acknowledgement> acknowledgements = List.of();

  /** The activities of the product; null means all activities of its area. */
  @Nullable List<Activity> activities;

  Period acknowledgementsAreGoodFor = Period.ofMonths(12);

  boolean tenantKnown = true;
  boolean subscriptionIdIsSomethingElse;
  boolean alreadyClaimed;
  final List<Owned> subscriptions = new ArrayList<>();
  @Nullable Mpn mpn;

  private Filed(SolutionArea area, String product, SubscriptionFamily family) {
    this.solutionArea = area.name();
    this.product = product;
    this.mpn = mpn(Mpn.STANDARD, area);
    subscriptions.add(new Owned(SUBSCRIPTION, family));
  }

  /** Dynamics 365 Sales on a subscription of the tenant. */
  static Filed inBusinessApplications() {
    Filed claim =
        new Filed(
            SolutionArea.BUSINESS_APPLICATIONS,
            "DYNAMICS_365_SALES",
            SubscriptionFamily.DYNAMICS_365);
    claim.subscriptionId = SUBSCRIPTION.toString();
    return claim;
  }

  /** Exchange, without a subscription. */
  static Filed inMicrosoft365() {
    return new Filed(SolutionArea.MICROSOFT_365, "EXCHANGE", SubscriptionFamily.MICROSOFT_365);
  }

  static Mpn mpn(String partnerType, SolutionArea enrolledIn) {
    return new Mpn(
        "4567890",
        "Budapest",
        partnerType,
        List.of(new Enrolment("Usage Incentive", enrolledIn, TODAY, TODAY)));
  }

  /** A subscription of the tenant. */
  static final class Owned {

    final UUID id;
    SubscriptionFamily family;
    @Nullable Channel channel = Channel.VOLUME_LICENSING;
    SubscriptionStatus status = SubscriptionStatus.ACTIVE;
    @Nullable Provisioning provisioning = Provisioning.SUCCESS;

    Owned(UUID id, SubscriptionFamily family) {
      this.id = id;
      this.family = family;
    }
  }

  /**
   * The subscription that the claim names. If the claim names none, the subscription with its
   * product.
   */
  Owned subscription() {
    return subscriptions.getFirst();
  }

  /** Gives the tenant another subscription of the same family, and returns this subscription. */
  Owned anotherSubscription() {
    Owned another = new Owned(new UUID(4, subscriptions.size()), subscription().family);
    subscriptions.add(another);
    return another;
  }

  Verification verify() {
    VerificationInput input = input();
    Verification verification = Verification.of(input);
    // Each test of a check also tests that the recorded values determine the answers.
    assertThat(RecordedInput.of(input).replay()).isEqualTo(verification);
    return verification;
  }

  VerificationInput input() {
    Claim claim =
        new Claim(
            "P-1001",
            "4567890",
            new UUID(1, 1),
            domain,
            solutionArea,
            activity,
            product,
            subscriptionId,
            documents,
            acknowledgements);
    CustomerTenant tenant =
        new CustomerTenant(
            Set.of("northwind.example", "xn--rvz-bma.example"),
            subscriptions.stream()
                .map(owned ->
                    new CustomerSubscription(
                        owned.id,
                        owned.family,
                        owned.channel,
                        owned.status,
                        owned.provisioning,
                        VERSION))
                .toList(),
            VERSION);
    return new VerificationInput(
        claim,
        new DirectorySnapshot(
            tenantKnown ? tenant : null,
            subscriptionIdIsSomethingElse,
            catalogued(),
            VERSION,
            mpn,
            VERSION),
        alreadyClaimed,
        TODAY,
        acknowledgementsAreGoodFor);
  }

  private @Nullable Product catalogued() {
    return switch (product) {
      case "DYNAMICS_365_SALES" -> product(SolutionArea.BUSINESS_APPLICATIONS);
      case "EXCHANGE" -> product(SolutionArea.MICROSOFT_365);
      default -> null;
    };
  }

  private Product product(SolutionArea area) {
    return new Product(
        product,
        area,
        new Product.Names(product, product),
        activities == null ? area.activities() : activities,
        null,
        null);
  }

  /** The codes of the findings, in their order. */
  List<String> findings() {
    return verify().findings().stream().map(CheckResult::code).toList();
  }

  /** The result of the check {@code code}. */
  CheckResult answerOf(String code) {
    return verify().results().stream()
        .filter(result -> Objects.equals(result.code(), code))
        .findFirst()
        .orElseThrow();
  }
}
