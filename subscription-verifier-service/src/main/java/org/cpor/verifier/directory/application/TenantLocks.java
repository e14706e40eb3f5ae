package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * Holds on tenants, each until the end of the current transaction. Who changes the subscriptions of
 * a tenant holds it before it looks for those who depend on them; who begins to depend on them
 * holds it before it looks at them. So neither can pass the other unseen.
 */
public interface TenantLocks {

  /**
   * Holds the tenant, or fails at once with what the {@code Inbox} takes for a transient fault: a
   * batch of claims may hold many tenants, in no order, and must not wait for one while it does.
   */
  void lock(UUID tenantId);

  /** Holds the tenants, in an order that is the same for all, waiting for each. */
  void lockAll(Set<UUID> tenantIds);
}
