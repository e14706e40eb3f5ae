package org.cpor.events.directory;

import org.jspecify.annotations.Nullable;

/**
 * What {@code cpor.tenant-observed.v1} and {@code cpor.partner-observed.v1} say about the name of a
 * customer or a partner. The other fields of these events are not read.
 *
 * @param id a tenant's or a partner's id, as the feed spelled it
 * @param country of a tenant, two letters of ISO 3166; null when the feed does not know it
 */
public record NameObserved(String id, String displayName, @Nullable String country) {}
