package org.cpor.arbitration.review.domain.claim;

import java.util.List;
import java.util.UUID;

/**
 * A partner's comment on its claim.
 *
 * @param documents the ids of the documents that it adds
 */
public record Comment(UUID commentId, String text, List<UUID> documents) {

  public Comment {
    documents = List.copyOf(documents);
  }
}
