package org.cpor.arbitration.review.domain;

import java.util.List;
import java.util.UUID;

/**
 * What a partner wrote in the comments of its claim.
 *
 * @param documents the ids of the documents that it adds
 */
public record Comment(UUID commentId, String text, List<UUID> documents) {

  public Comment {
    documents = List.copyOf(documents);
  }
}
