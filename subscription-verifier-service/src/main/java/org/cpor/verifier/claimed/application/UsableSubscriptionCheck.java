package org.cpor.verifier.claimed.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks whether a usable subscription supports each of the claims whose watch begins now. Their
 * subscriptions may have changed after the verification of the claims. {@code
 * WatchingSubscriptions} of the feature {@code verification} implements this interface. It makes
 * the same check after each change of the directory.
 */
public interface UsableSubscriptionCheck {

  /**
   * Checks for each watched claim of these tenants whether a usable subscription supports it, and
   * publishes changes. Lock the tenants first.
   *
   * @param before is called with the id of a claim before a fact about this claim is published
   */
  void check(Set<UUID> tenantIds, Consumer<UUID> before);
}
