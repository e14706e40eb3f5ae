package org.cpor.intake.comment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a claim. It never changes.
 *
 * @param author {@code PLATFORM}, {@code PARTNER} or {@code REVIEWER}
 * @param code which of the platform's comments it is; null for a comment in somebody's own words
 * @param documents the ids of the documents that are attached to it
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
