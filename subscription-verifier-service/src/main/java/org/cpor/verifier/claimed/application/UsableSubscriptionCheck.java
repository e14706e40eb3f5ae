package org.cpor.verifier.claimed.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Checks claims when the watch of their subscriptions begins, because the subscriptions may have
 * changed after the verification of the claims. {@code WatchingSubscriptions} of the feature {@code
 * verification} implements this interface, and makes the same check after each change of
 * subscriptions in the directory.
 */
public interface UsableSubscriptionCheck {

  /**
   * Checks for each watched claim of these tenants whether a usable subscription supports the
   * claim. Publishes a fact if the result of this check has changed. The caller has locked the
   * tenants.
   *
   * @param before is called before each fact is published, with the id of the fact's claim
   */
  void check(Set<UUID> tenantIds, Consumer<UUID> before);
}
