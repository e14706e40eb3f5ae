package org.cpor.verifier.claimed.application;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Watches the subscriptions of claims that are under review or held. */
public interface SubscriptionWatch {

  /**
   * Checks for each watched claim of these tenants whether a usable subscription supports it, and
   * publishes changes. Lock the tenants first.
   *
   * @param before is called with the id of a claim before a fact about it is published
   */
  void check(Set<UUID> tenantIds, Consumer<UUID> before);
}
