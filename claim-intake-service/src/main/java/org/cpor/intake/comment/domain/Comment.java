package org.cpor.intake.comment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a claim. It never changes.
 *
 * @param author {@code PLATFORM}, {@code PARTNER} or {@code REVIEWER}
 * @param code the code of the platform's template; null for a comment that a person wrote
 * @param documents the ids of the attached documents
 */
public record Comment(
    UUID commentId,
    UUID claimId,
    String author,
    @Nullable String code,
    String text,
    List<UUID> documents,
    Instant postedAt) {

  public Comment {
    documents = List.copyOf(documents);
  }
}
