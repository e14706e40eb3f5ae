package org.cpor.intake.comment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.view.OpenRequestView;
import org.cpor.intake.comment.domain.Comment;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was stored.
 *
 * @param answers the id of the request that the comment answers; absent if it answers none
 * @param cannotProvide true if the partner states that it has none of the documents that the
 *     request asks for; else absent
 * @param openRequest the request that the comment leaves open; absent if none is open
 * @param message a text in the claim's language that says what is missing for an answer; absent
 *     without {@code openRequest}
 */
record WrittenCommentView(
    UUID commentId,
    String author,
    String text,
    List<UUID> documents,
    Instant at,
    @Nullable UUID answers,
    @Nullable Boolean cannotProvide,
    @Nullable OpenRequestView openRequest,
    @Nullable String message) {

  static WrittenCommentView of(
      Comment comment, @Nullable OpenRequestView openRequest, @Nullable String message) {
    return new WrittenCommentView(
        comment.commentId(),
        comment.author(),
        comment.text(),
        comment.documents(),
        comment.postedAt(),
        comment.answers(),
        comment.cannotProvide() ? true : null,
        openRequest,
        message);
  }
}
