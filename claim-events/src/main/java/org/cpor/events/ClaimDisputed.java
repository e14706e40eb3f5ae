package org.cpor.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The partner disputes the rejection of its claim. This is possible once, by the date that the
 * rejection named.
 *
 * @param justification in the partner's words
 * @param documents the ids of the documents that the partner adds
 */
public record ClaimDisputed(
    ClaimReference claim, String justification, List<UUID> documents, Instant disputedAt)
    implements ClaimFact {

  public ClaimDisputed {
    documents = List.copyOf(documents);
  }
}
