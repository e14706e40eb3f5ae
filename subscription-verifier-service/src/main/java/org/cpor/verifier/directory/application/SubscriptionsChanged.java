package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * The subscriptions of these tenants changed. A CDI event, observed in the transaction that changed
 * them, so that all effects of the change commit together. The tenants are {@link TenantLocks
 * locked}.
 */
public record SubscriptionsChanged(Set<UUID> tenants) {}
