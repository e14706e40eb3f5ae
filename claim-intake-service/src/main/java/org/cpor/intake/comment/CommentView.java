package org.cpor.intake.comment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment as it is shown.
 *
 * @param author {@code PLATFORM}, {@code PARTNER} or {@code REVIEWER}
 * @param code which of the platform's comments it is, the same in every language; absent of a
 *     comment in somebody's own words
 * @param documents the ids of the documents attached
 */
public record CommentView(
    UUID commentId,
    String author,
    String text,
    @Nullable String code,
    List<UUID> documents,
    Instant at) {

  static CommentView of(CommentEntity comment) {
    return new CommentView(
        comment.commentId,
        comment.author,
        comment.text,
        comment.code,
        List.of(comment.documents),
        comment.postedAt);
  }
}
