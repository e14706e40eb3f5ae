package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * Locks tenants until the end of the current transaction. A transaction that changes the
 * subscriptions of a tenant locks the tenant before it reads the claims on these subscriptions. A
 * transaction that saves a claim locks the tenant before it reads the subscriptions. Therefore
 * neither transaction can miss the changes of the other.
 */
public interface TenantLocks {

  /**
   * Locks the tenant without waiting. If another transaction has the lock, this method throws an
   * exception, and the {@code Inbox} or the {@code DueWorkRunner} tries again later. A batch of
   * claims locks many tenants in no particular order, so waiting could cause a deadlock.
   */
  void lock(UUID tenantId);

  /**
   * Locks the tenants one by one, in the same order for all callers. Waits for tenants that other
   * transactions have locked.
   */
  void lockAll(Set<UUID> tenantIds);
}
