package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * Locks tenants until the end of the current transaction. A transaction that changes a tenant's
 * subscriptions and reads the claims that depend on them locks the tenant first. So does a
 * transaction that reads the subscriptions and saves a claim that depends on them. Neither can
 * therefore miss the changes of the other.
 */
public interface TenantLocks {

  /**
   * Locks the tenant, or fails at once with an exception after which the {@code Inbox} tries again.
   * A batch of claims locks many tenants in no particular order, so waiting could cause a deadlock.
   */
  void lock(UUID tenantId);

  /** Locks the tenants one by one and waits, in the same order for all callers. */
  void lockAll(Set<UUID> tenantIds);
}
