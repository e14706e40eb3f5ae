package org.cpor.intake.comment.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.claim.view.OpenRequestView;
import org.cpor.intake.comment.domain.Comment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment that was stored.
 *
 * @param answers the id of the request that the comment answers; absent if the comment answers no
 *     request, or if the id of the request is not known
 * @param cannotProvide true if the partner states that it has none of the documents that the
 *     request asks for; else absent
 * @param openRequest the request that the comment leaves open; absent if there is no request that
 *     can still be answered
 * @param message a text in the claim's language that says what is missing for an answer; absent
 *     without {@code openRequest}
 */
@Schema(name = "WrittenComment", description = "A comment that was stored.")
record WrittenCommentView(
    UUID commentId,
    @Schema(enumeration = "PARTNER") String author,
    String text,
    @Schema(description = "The ids of the attached documents.") List<UUID> documents,
    Instant at,
    @Schema(description = "The id of the request that the comment answers.") @Nullable UUID answers,
    @Schema(
            description =
                "True if the partner has none of the documents that the request asks for; otherwise"
                    + " absent.")
        @Nullable Boolean cannotProvide,
    @Schema(description = "The request that the comment leaves open.")
        @Nullable OpenRequestView openRequest,
    @Schema(
            description =
                "What is missing for an answer, in the language of the claim. Present with"
                    + " `openRequest`.")
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
