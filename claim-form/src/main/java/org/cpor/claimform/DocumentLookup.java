package org.cpor.claimform;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * Finds the documents that a claim names.
 *
 * @param <D> what is known of a document
 */
@FunctionalInterface
public interface DocumentLookup<D> {

  /** Those of {@code documentIds} that are there and are the partner's, by their ids. */
  Map<UUID, D> find(Collection<UUID> documentIds, String partnerId);
}
