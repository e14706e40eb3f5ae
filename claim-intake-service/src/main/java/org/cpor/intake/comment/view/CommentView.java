package org.cpor.intake.comment.view;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.intake.comment.domain.Comment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A comment, as this service returns it.
 *
 * @param author {@code PLATFORM}, {@code PARTNER} or {@code REVIEWER}
 * @param code the code of the platform's template, the same in every language; absent for a comment
 *     that a person wrote
 * @param documents the ids of the attached documents
 * @param answers the id of the request that the comment answers; absent if the comment answers no
 *     request, or if the id of the request is not known
 * @param cannotProvide true if the partner states that it has none of the documents that the
 *     request asks for; else absent
 */
@Schema(description = "A comment on a claim.")
public record CommentView(
    UUID commentId,
    @Schema(enumeration = {"PLATFORM", "PARTNER", "REVIEWER"}) String author,
    @Schema(description = "The text, of the platform in the language of the claim.") String text,
    @Schema(
            description =
                "The code of the platform's template, the same in every language. Absent for a"
                    + " comment that a person wrote.",
            examples = "INFORMATION_REQUESTED")
        @Nullable String code,
    @Schema(description = "The ids of the attached documents.") List<UUID> documents,
    Instant at,
    @Schema(description = "The id of the request that the comment answers.") @Nullable UUID answers,
    @Schema(
            description =
                "True if the partner has none of the documents that the request asks for; otherwise"
                    + " absent.")
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
