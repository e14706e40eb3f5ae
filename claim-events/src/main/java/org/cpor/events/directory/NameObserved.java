package org.cpor.events.directory;

import org.jspecify.annotations.Nullable;

/**
 * The name of a customer or of a partner, and the country of a customer. Read from {@code
 * cpor.tenant-observed.v1} or {@code cpor.partner-observed.v1}; the other fields of these events
 * are ignored.
 *
 * @param id the id of the tenant or partner, as the feed spelled it
 * @param country the country of a tenant, two letters of ISO 3166; null when it is not known, and
 *     for a partner
 */
public record NameObserved(String id, String displayName, @Nullable String country) {}
