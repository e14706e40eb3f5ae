package org.cpor.claimform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the documents that a claim names.
 *
 * @param <D> the type of the service's data about a document
 */
@FunctionalInterface
public interface DocumentLookup<D> {

  /** The documents among {@code documentIds} that exist and belong to the partner, by their ids. */
  Map<UUID, D> find(Collection<UUID> documentIds, String partnerId);
}
