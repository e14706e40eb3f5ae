package org.cpor.verifier.verification.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Whether a usable subscription supports a claim: the subscription that the claim names, or,
 * without a name, any subscription of the tenant. An approved claim without support loses its
 * association (DOMAIN.md, "After approval"). A product that is not provisioned yet does not count.
 */
public final class SubscriptionSupport {

  /** The codes of findings that mean that no usable subscription supports the claim. */
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

  /** Why no usable subscription supports the claim: a finding's code; empty if one does. */
  public static Optional<String> whyNone(Verification verification) {
    return verification.findings().stream()
        .map(CheckResult::code)
        .filter(NO_SUPPORT::contains)
        .findFirst();
  }
}
