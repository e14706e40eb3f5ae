package org.cpor.verifier.claimed.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** The watch over the subscriptions of claims that are under review or held. */
public interface SubscriptionWatch {

  /**
   * Looks whether the claims of these tenants are still carried by a subscription that can be used,
   * and tells the other services what has changed. The tenants must be held.
   *
   * @param before called with the claim's id before anything of it is told
   */
  void check(Set<UUID> tenantIds, Consumer<UUID> before);
}
