package org.cpor.events.directory;

import org.jspecify.annotations.Nullable;

/**
 * The name of a customer or of a partner, from {@code cpor.tenant-observed.v1} or {@code
 * cpor.partner-observed.v1}. The other fields of these events are not read.
 *
 * @param id the id of the tenant or partner, as the feed spelled it
 * @param country the country of a tenant, two letters of ISO 3166; null when it is not known
 */
public record NameObserved(String id, String displayName, @Nullable String country) {}
