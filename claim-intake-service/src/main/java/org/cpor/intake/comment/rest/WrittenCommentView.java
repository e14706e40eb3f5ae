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
 * @param answers the id of the request that the comment answers; absent if it answers none
 * @param cannotProvide true if the partner states that it has none of the documents that the
 *     request asks for; else absent
 * @param openRequest the request that the comment leaves open; absent if none is open
 * @param message a text in the claim's language that says what is missing for an answer; absent
 *     without {@code openRequest}
 */
@Schema(
    name = "WrittenComment",
    description = "A comment that was stored.",
    examples = WrittenCommentView.EXAMPLE)
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

  /** An example for the OpenAPI document. */
  static final String EXAMPLE =
      """
      {
        "commentId": "0199f3c2-7f00-7d15-8e2a-1b2c3d4e5f60",
        "author": "PARTNER",
        "text": "When do you expect a decision?",
        "documents": [],
        "at": "2026-11-24T10:15:30Z",
        "openRequest": {
          "requestId": "0199f3b1-2d4e-7a10-9c3b-5e6f7a8b9c0d",
          "codes": ["MISSING_CUSTOMER_ACKNOWLEDGEMENT"],
          "documentsRequired": true,
          "respondBy": "2026-11-30T23:00:00Z"
        },
        "message": "The request is still open: attach a document."
      }
      """;

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
