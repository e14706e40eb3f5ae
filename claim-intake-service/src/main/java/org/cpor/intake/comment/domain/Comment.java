package org.cpor.intake.comment.domain;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a claim. A comment never changes.
 *
 * @param author {@code PLATFORM}, {@code PARTNER} or {@code REVIEWER}
 * @param code the code of the platform's template; null for a comment that a person wrote
 * @param documents the ids of the attached documents
 * @param answers the id of the reviewers' request that the comment answers; null if the comment
 *     answers no request, or if the id of the request is not known
 * @param cannotProvide whether the partner states that it has none of the documents that the
 *     request asks for
 */
public record Comment(
    UUID commentId,
    UUID claimId,
    String author,
    @Nullable String code,
    String text,
    List<UUID> documents,
    Instant postedAt,
    @Nullable UUID answers,
    boolean cannotProvide) {

  public Comment {
    documents = List.copyOf(documents);
  }

  /** A comment that answers no request. */
  public Comment(
      UUID commentId,
      UUID claimId,
      String author,
      @Nullable String code,
      String text,
      List<UUID> documents,
      Instant postedAt) {
    this(commentId, claimId, author, code, text, documents, postedAt, null, false);
  }
}
