package org.cpor.verifier.reading.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The part of a claim that its documents are compared with.
 *
 * @param filedOn the day of its first filing, or the present day for a claim that is not filed, in
 *     UTC
 * @param documents the ids of its documents, in the order of the claim
 */
public record ComparedClaim(
    String partnerId, UUID tenantId, String product, LocalDate filedOn, List<UUID> documents) {

  public ComparedClaim {
    documents = List.copyOf(documents);
  }
}
