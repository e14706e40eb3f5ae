package org.cpor.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The partner wrote in the comments of its claim: an answer, if one was asked for.
 *
 * @param commentId the comment that it is
 * @param documents the ids of documents that it adds
 */
public record PartnerResponded(
    ClaimReference claim, UUID commentId, String text, List<UUID> documents, Instant respondedAt)
    implements ClaimFact {

  public PartnerResponded {
    documents = List.copyOf(documents);
  }
}
