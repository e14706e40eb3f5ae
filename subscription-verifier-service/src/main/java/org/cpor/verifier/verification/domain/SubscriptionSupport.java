package org.cpor.verifier.verification.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Decides whether a usable subscription supports a claim. If the claim names a subscription, only
 * this subscription can support the claim. Otherwise, any subscription of the tenant can support
 * the claim. A subscription supports a claim even if the product is not provisioned yet. An
 * approved claim loses its association when no usable subscription supports the claim.
 */
public final class SubscriptionSupport {

  /** Each of these findings means that no usable subscription supports the claim. */
  private static final Set<String> NO_SUPPORT =
      Set.of(
          "PRODUCT_NOT_ON_TENANT",
          "NOT_A_SUBSCRIPTION_ID",
          "SUBSCRIPTION_NOT_ON_TENANT",
          "SUBSCRIPTION_NOT_FOR_DYNAMICS",
          "PRODUCT_NOT_IN_SUBSCRIPTION",
          "SUBSCRIPTION_IS_CSP",
          "SUBSCRIPTION_NOT_ACTIVE",
          "PURCHASE_CHANNEL_NOT_ELIGIBLE");

  private SubscriptionSupport() {}

  /**
   * The code of the finding that tells why no usable subscription supports the claim; empty if a
   * usable subscription supports the claim.
   */
  public static Optional<String> whyNone(Verification verification) {
    return verification.findings().stream()
        .map(CheckResult::code)
        .filter(NO_SUPPORT::contains)
        .findFirst();
  }
}
