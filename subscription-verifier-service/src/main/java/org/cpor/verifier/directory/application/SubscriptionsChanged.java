package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * The subscriptions of these tenants are no longer what they were. A CDI event, observed in the
 * transaction that changed them, so that who depends on them moves with them or not at all. The
 * tenants are {@link TenantLocks held}.
 */
public record SubscriptionsChanged(Set<UUID> tenants) {}
