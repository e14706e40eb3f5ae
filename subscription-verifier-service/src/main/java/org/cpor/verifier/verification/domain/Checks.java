package org.cpor.verifier.verification.domain;

import static org.cpor.verifier.catalogue.domain.SolutionArea.BUSINESS_APPLICATIONS;
import static org.cpor.verifier.directory.domain.Channel.CSP;
import static org.cpor.verifier.directory.domain.Channel.VOLUME_LICENSING;
import static org.cpor.verifier.directory.domain.Channel.WEB_DIRECT;
import static org.cpor.verifier.verification.domain.ClaimField.ACKNOWLEDGED_ON;
import static org.cpor.verifier.verification.domain.ClaimField.ACTIVITY;
import static org.cpor.verifier.verification.domain.ClaimField.DOMAIN;
import static org.cpor.verifier.verification.domain.ClaimField.MPN_ID;
import static org.cpor.verifier.verification.domain.ClaimField.PRODUCT;
import static org.cpor.verifier.verification.domain.ClaimField.PROOF_OF_EXECUTION;
import static org.cpor.verifier.verification.domain.ClaimField.SUBSCRIPTION_ID;
import static org.cpor.verifier.verification.domain.ClaimField.TENANT_ID;
import static org.cpor.verifier.verification.domain.Question.given;
import static org.cpor.verifier.verification.domain.Question.whether;
import static org.cpor.verifier.verification.domain.Severity.ERROR;
import static org.cpor.verifier.verification.domain.Severity.WARNING;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.cpor.verifier.directory.domain.Channel;
import org.cpor.verifier.directory.domain.Mpn;
import org.cpor.verifier.verification.domain.DirectorySnapshot.CustomerSubscription;

/**
 * All checks, in the order in which their findings are reported.
 *
 * <p>Most checks examine one thing, for example the tenant, the claim's subscription or the MPN.
 * The check of a thing does not run if the thing is missing.
 */
public final class Checks {

  private static final Set<Channel> CHANNELS_WITH_AN_ANSWER =
      Set.of(VOLUME_LICENSING, WEB_DIRECT, CSP);

  static final List<Check> ALL =
      List.of(
          error("TENANT_UNKNOWN", TENANT_ID, whether(it -> it.tenant().isEmpty())),
          error(
              "DOMAIN_TENANT_MISMATCH",
              DOMAIN,
              given(VerificationInput::tenant, (tenant, it) -> !it.claimsDomainOf(tenant))),
          error(
              "ACTIVITY_NOT_APPLICABLE",
              it -> it.productOfArea().isPresent() ? ACTIVITY : PRODUCT,
              whether(it -> !offersActivity(it))),
          error(
              "PRODUCT_NOT_ON_TENANT",
              PRODUCT,
              given(VerificationInput::tenant, tenant -> tenant.carriers().isEmpty())),
          error(
              "SUBSCRIPTION_REQUIRED",
              SUBSCRIPTION_ID,
              given(Checks::businessClaim, claim -> claim.namedSubscription().isEmpty())),
          error(
              "NOT_A_SUBSCRIPTION_ID",
              SUBSCRIPTION_ID,
              given(VerificationInput::namedSubscription, (named, it) -> namesNoSubscription(it))),
          error(
              "SUBSCRIPTION_NOT_ON_TENANT",
              SUBSCRIPTION_ID,
              given(
                  Checks::subscriptionIdOfTenant, (id, it) -> it.subscriptionOfTenant().isEmpty())),
          error(
              "SUBSCRIPTION_NOT_FOR_DYNAMICS",
              SUBSCRIPTION_ID,
              given(
                  VerificationInput::businessSubscription,
                  subscription -> !subscription.family().isForBusinessApplications())),
          error(
              "PRODUCT_NOT_IN_SUBSCRIPTION",
              SUBSCRIPTION_ID,
              given(
                  VerificationInput::fittingSubscription,
                  subscription -> !subscription.carriesProduct())),
          error(
              "SUBSCRIPTION_IS_CSP",
              SUBSCRIPTION_ID,
              given(
                  VerificationInput::businessSubscription,
                  subscription -> subscription.channel() == CSP)),
          waitingError(
              "SUBSCRIPTION_NOT_PROVISIONED",
              Checks::subscriptionOrWorkload,
              given(
                  VerificationInput::subscriptionsForProvisioning,
                  subscriptions ->
                      subscriptions.stream()
                          .noneMatch(CustomerSubscription::hasProvisionedProduct))),
          error(
              "SUBSCRIPTION_NOT_ACTIVE",
              Checks::subscriptionOrWorkload,
              given(
                  VerificationInput::subscriptionsForStatus,
                  subscriptions ->
                      subscriptions.stream()
                          .noneMatch(subscription -> subscription.status().isUsable()))),
          error(
              "SUBSCRIPTION_ALREADY_CLAIMED",
              Checks::subscriptionOrWorkload,
              given(VerificationInput::subscriptionsForStatus, (any, it) -> it.alreadyClaimed())),
          error(
              "PURCHASE_CHANNEL_NOT_ELIGIBLE",
              SUBSCRIPTION_ID,
              given(
                  VerificationInput::businessChannel,
                  channel -> !CHANNELS_WITH_AN_ANSWER.contains(channel))),
          error("MPN_NOT_OF_PARTNER", MPN_ID, whether(it -> it.mpn().isEmpty())),
          warning(
              "MPN_NOT_ENROLLED",
              MPN_ID,
              given(VerificationInput::mpnInKnownArea, (mpn, it) -> !isEnrolled(mpn, it))),
          warning(
              "MPN_SPECIAL_PARTNER_TYPE",
              MPN_ID,
              given(VerificationInput::mpn, Mpn::hasSpecialPartnerType)),
          warning(
              "POE_MISSING",
              PROOF_OF_EXECUTION,
              whether(it -> it.claim().proofOfExecution().isEmpty())),
          warning(
              "POE_STALE",
              ACKNOWLEDGED_ON,
              given(
                  Checks::claimWithDocuments,
                  (claim, it) ->
                      claim.acknowledgements().stream()
                          .anyMatch(given -> given.isStale(it.acknowledgementsAreGoodFor())))));

  private Checks() {}

  /** The codes of all findings. */
  public static List<String> codes() {
    return ALL.stream().map(Check::code).toList();
  }

  private static Optional<Claim> businessClaim(VerificationInput input) {
    return Optional.of(input.claim()).filter(claim -> claim.isIn(BUSINESS_APPLICATIONS));
  }

  /** Whether the product belongs to the claimed area and offers the claimed activity. */
  private static boolean offersActivity(VerificationInput input) {
    return input.productOfArea().filter(it -> it.offers(input.claim().activity())).isPresent();
  }

  /**
   * Whether the claim's subscription id is certainly not the id of a subscription of the tenant:
   * the id is malformed, or the directory knows the id only as the id of something else, such as an
   * order.
   */
  private static boolean namesNoSubscription(VerificationInput input) {
    return input.claim().subscriptionGuid().isEmpty()
        || (input.directory().subscriptionIdIsSomethingElse()
            && input.subscriptionOfTenant().isEmpty());
  }

  /**
   * The subscription id of the claim, if the directory knows the claim's tenant and the id can be
   * the id of a subscription of this tenant.
   */
  private static Optional<UUID> subscriptionIdOfTenant(VerificationInput input) {
    return input.tenant().isPresent() && !namesNoSubscription(input)
        ? input.claim().subscriptionGuid()
        : Optional.empty();
  }

  private static Optional<Claim> claimWithDocuments(VerificationInput input) {
    return Optional.of(input.claim()).filter(claim -> !claim.proofOfExecution().isEmpty());
  }

  /**
   * The field that a finding names: the subscription id, or the product if the claim names no
   * subscription.
   */
  private static ClaimField subscriptionOrWorkload(VerificationInput input) {
    return input.namedSubscription().isPresent() ? SUBSCRIPTION_ID : PRODUCT;
  }

  private static boolean isEnrolled(Mpn mpn, VerificationInput input) {
    return input.claim().area().filter(area -> mpn.isEnrolledIn(area, input.day())).isPresent();
  }

  private static Check error(String code, ClaimField field, Question question) {
    return error(code, any -> field, question);
  }

  private static Check error(
      String code, Function<VerificationInput, ClaimField> field, Question question) {
    return new Check(code, ERROR, field, false, question);
  }

  private static Check waitingError(
      String code, Function<VerificationInput, ClaimField> field, Question question) {
    return new Check(code, ERROR, field, true, question);
  }

  private static Check warning(String code, ClaimField field, Question question) {
    return new Check(code, WARNING, any -> field, false, question);
  }
}
