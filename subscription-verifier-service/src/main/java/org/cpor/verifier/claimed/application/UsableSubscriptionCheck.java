package org.cpor.verifier.claimed.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks at once whether a usable subscription supports the claims that have just become watched,
 * because their subscriptions may have changed since their verification. {@code
 * WatchingSubscriptions} of the feature {@code verification} implements it, and makes the same
 * check after each change of the directory.
 */
public interface UsableSubscriptionCheck {

  /**
   * Checks for each watched claim of these tenants whether a usable subscription supports it, and
   * publishes changes. Lock the tenants first.
   *
   * @param before is called with the id of a claim before a fact about it is published
   */
  void check(Set<UUID> tenantIds, Consumer<UUID> before);
}
