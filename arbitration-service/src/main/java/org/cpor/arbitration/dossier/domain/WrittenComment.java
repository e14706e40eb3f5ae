package org.cpor.arbitration.dossier.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment in the comment section of a claim.
 *
 * @param code the code of the platform's template, such as {@code CLAIM_REJECTED}; null for a
 *     partner's comment
 * @param text the text; if the platform is the author, the text is in the claim's language
 * @param documents the ids of the documents that the comment adds
 */
public record WrittenComment(
    UUID commentId,
    UUID claimId,
    Author author,
    @Nullable String code,
    String text,
    List<UUID> documents,
    Instant at) {

  public WrittenComment {
    documents = List.copyOf(documents);
  }

  /** Who wrote a comment. */
  public enum Author {
    PLATFORM,
    PARTNER
  }
}
