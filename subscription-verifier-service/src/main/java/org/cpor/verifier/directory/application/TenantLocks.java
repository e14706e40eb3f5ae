package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * Locks on tenants, each until the end of the current transaction. Lock the tenant before changing
 * its subscriptions and reading the claims that depend on them; lock it also before reading its
 * subscriptions and saving a claim that depends on them. So neither can miss the other.
 */
public interface TenantLocks {

  /**
   * Locks the tenant, or fails at once with an exception that the {@code Inbox} retries: a batch of
   * claims locks many tenants in no order, so waiting could deadlock.
   */
  void lock(UUID tenantId);

  /** Locks the tenants one by one, in an order that is the same for all callers, and waits. */
  void lockAll(Set<UUID> tenantIds);
}
