package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * The subscriptions of these tenants changed. A CDI event that is observed in the transaction of
 * the change, so that all its effects commit together. The tenants are {@link TenantLocks locked}.
 */
public record SubscriptionsChanged(Set<UUID> tenants) {}
