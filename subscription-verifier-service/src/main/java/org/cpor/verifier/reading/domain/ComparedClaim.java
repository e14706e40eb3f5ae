package org.cpor.verifier.reading.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The part of a claim with which its documents are compared.
 *
 * @param filedOn the day, in UTC, of the claim's first filing; today for a claim that is not filed
 * @param documents the ids of the claim's documents, in the order in which the claim names them
 */
public record ComparedClaim(
    String partnerId, UUID tenantId, String product, LocalDate filedOn, List<UUID> documents) {

  public ComparedClaim {
    documents = List.copyOf(documents);
  }
}
