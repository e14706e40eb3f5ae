package org.cpor.arbitration.review.domain.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A partner's dispute of the rejection of its claim.
 *
 * @param justification the reason, in the partner's words
 * @param documents the ids of the documents that the dispute adds
 */
public record Dispute(String justification, List<UUID> documents, Instant disputedAt) {

  public Dispute {
    documents = List.copyOf(documents);
  }
}
