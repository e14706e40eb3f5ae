package org.cpor.intake.comment.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.comment.domain.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A comment, as this service returns it.
 *
 * @param author {@code PLATFORM}, {@code PARTNER} or {@code REVIEWER}
 * @param code the code of the platform's template, the same in every language; absent for a comment
 *     that a person wrote
 * @param documents the ids of the attached documents
 * @param answers the id of the request that the comment answers; absent if it answers none
 * @param cannotProvide true if the partner states that it has none of the documents that the
 *     request asks for; else absent
 */
public record CommentView(
    UUID commentId,
    String author,
    String text,
    @Nullable String code,
    List<UUID> documents,
    Instant at,
    @Nullable UUID answers,
    @Nullable Boolean cannotProvide) {

  public static CommentView of(Comment comment) {
    return new CommentView(
        comment.commentId(),
        comment.author(),
        comment.text(),
        comment.code(),
        comment.documents(),
        comment.postedAt(),
        comment.answers(),
        comment.cannotProvide() ? true : null);
  }
}
