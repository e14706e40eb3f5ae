package org.cpor.verifier.verification.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
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
import org.cpor.verifier.verification.domain.DirectorySnapshot;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerSubscription;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerTenant;
import org.cpor.verifier.verification.domain.RecordVersion;
import org.cpor.verifier.verification.domain.RecordedInput;
import org.cpor.verifier.verification.domain.VerificationInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The values that the checks of a verification looked at.
 *
 * @param day the day of the verification; enrolments had to be in force on this day
 * @param acknowledgementsGoodFor the policy's maximum age of a customer's acknowledgement, a period
 *     of ISO 8601
 * @param alreadyClaimed whether the partner held the claimed object, or had another open claim on
 *     the claimed object
 * @param tenant absent if the tenant was unknown
 * @param subscriptions the subscription that the claim names and the subscriptions with the
 *     product; if there are many, only the subscriptions that determine the answers
 * @param subscriptionsInAll the number of the tenant's subscriptions that the claim names or that
 *     include the product
 * @param subscriptionIdIsSomethingElse whether the directory knew the claim's subscription id as
 *     the id of something else
 * @param product absent if the catalogue did not have the product
 * @param mpn absent if the MPN did not belong to the partner
 * @param partner the version of the partner's record; absent if the partner was unknown
 */
@Schema(name = "RecordedValues")
public record RecordedValuesView(
    LocalDate day,
    Period acknowledgementsGoodFor,
    boolean alreadyClaimed,
    @Nullable TenantValues tenant,
    List<SubscriptionValues> subscriptions,
    @Schema(minimum = "0") int subscriptionsInAll,
    boolean subscriptionIdIsSomethingElse,
    @Nullable ProductValues product,
    @Nullable MpnValues mpn,
    @Nullable VersionView partner) {

  public RecordedValuesView {
    subscriptions = List.copyOf(subscriptions);
  }

  /**
   * The version of a directory record.
   *
   * @param version absent for a record of a remote source
   * @param observedAt the time at which the record was observed; absent if this time is not known
   */
  public record VersionView(@Nullable Long version, @Nullable Instant observedAt) {

    static VersionView of(RecordVersion version) {
      return new VersionView(version.version(), version.observedAt());
    }
  }

  /**
   * The customer.
   *
   * @param verifiedDomain the claimed domain; absent if the claimed domain was not a verified
   *     domain of the customer
   */
  public record TenantValues(@Nullable String verifiedDomain, VersionView record) {

    static TenantValues of(CustomerTenant tenant) {
      return new TenantValues(
          tenant.domains().stream().findFirst().orElse(null), VersionView.of(tenant.version()));
    }
  }

  /**
   * A subscription of the customer.
   *
   * @param channel absent if the source knew only that the channel was not CSP
   * @param provisioning the provisioning of the claimed product; absent if the subscription did not
   *     include this product
   */
  public record SubscriptionValues(
      UUID subscriptionId,
      SubscriptionFamily family,
      @Nullable Channel channel,
      SubscriptionStatus status,
      @Nullable Provisioning provisioning,
      VersionView record) {

    static SubscriptionValues of(CustomerSubscription subscription) {
      return new SubscriptionValues(
          subscription.id(),
          subscription.family(),
          subscription.channel(),
          subscription.status(),
          subscription.provisioning(),
          VersionView.of(subscription.version()));
    }
  }

  /** The claimed product. */
  public record ProductValues(
      SolutionArea solutionArea, List<Activity> activities, @Nullable VersionView record) {

    public ProductValues {
      activities = List.copyOf(activities);
    }

    static ProductValues of(Product product, @Nullable RecordVersion version) {
      return new ProductValues(
          product.solutionArea(),
          product.activities(),
          Optional.ofNullable(version).map(VersionView::of).orElse(null));
    }
  }

  /** The claimed MPN. */
  public record MpnValues(String partnerType, List<EnrolmentValues> enrolments) {

    public MpnValues {
      enrolments = List.copyOf(enrolments);
    }

    static MpnValues of(Mpn mpn) {
      return new MpnValues(
          mpn.partnerType(), mpn.enrolments().stream().map(EnrolmentValues::of).toList());
    }
  }

  /** An enrolment of the MPN in an incentive program. */
  public record EnrolmentValues(
      String program, SolutionArea solutionArea, @Nullable LocalDate from, @Nullable LocalDate to) {

    static EnrolmentValues of(Enrolment enrolment) {
      return new EnrolmentValues(
          enrolment.program(), enrolment.solutionArea(), enrolment.from(), enrolment.to());
    }
  }

  static RecordedValuesView of(RecordedInput recorded) {
    VerificationInput input = recorded.input();
    DirectorySnapshot directory = input.directory();
    Optional<CustomerTenant> tenant = Optional.ofNullable(directory.tenant());
    return new RecordedValuesView(
        input.day(),
        input.acknowledgementsAreGoodFor(),
        input.alreadyClaimed(),
        tenant.map(TenantValues::of).orElse(null),
        tenant.stream()
            .flatMap(known -> known.subscriptions().stream())
            .map(SubscriptionValues::of)
            .toList(),
        recorded.subscriptions(),
        directory.subscriptionIdIsSomethingElse(),
        Optional.ofNullable(directory.product())
            .map(product -> ProductValues.of(product, directory.productVersion()))
            .orElse(null),
        Optional.ofNullable(directory.mpn()).map(MpnValues::of).orElse(null),
        Optional.ofNullable(directory.partnerVersion()).map(VersionView::of).orElse(null));
  }
}
