package org.cpor.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The partner wrote in the comments of its claim. This is the answer to a request, if there is an
 * open one.
 *
 * @param commentId the id of that comment
 * @param documents the ids of the documents that the partner adds
 */
public record PartnerResponded(
    ClaimReference claim, UUID commentId, String text, List<UUID> documents, Instant respondedAt)
    implements ClaimFact {

  public PartnerResponded {
    documents = List.copyOf(documents);
  }
}
