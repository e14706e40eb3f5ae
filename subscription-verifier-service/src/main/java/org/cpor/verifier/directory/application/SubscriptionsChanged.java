package org.cpor.verifier.directory.application;

import java.util.Set;
import java.util.UUID;

/**
 * A CDI event: the subscriptions of these tenants changed. Observers run in the transaction of the
 * change, so that the change and its effects are committed together. The tenants are {@link
 * TenantLocks locked}.
 */
public record SubscriptionsChanged(Set<UUID> tenants) {}
