package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The differences between a revision and the texts of its documents. Advice proves nothing.
 *
 * @param items all differences; possibly empty
 */
public record RevisionAdvice(UUID claimId, int revision, List<Item> items, Instant at) {

  /**
   * One difference.
   *
   * @param code such as {@code PRODUCT_NOT_IN_DOCUMENTS}
   * @param field {@code proofOfExecution[0]} for the first document, {@code proofOfExecution} for
   *     all documents
   */
  public record Item(String code, String field) {}

  public RevisionAdvice {
    items = List.copyOf(items);
  }
}
