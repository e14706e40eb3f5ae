package org.cpor.arbitration.review.rest.docket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cpor.arbitration.dossier.domain.WrittenComment;
import org.jspecify.annotations.Nullable;

/**
 * A comment on the claim of a party.
 *
 * @param code the code of the platform's template, such as {@code CLAIM_REJECTED}; absent for a
 *     partner's comment
 * @param text the text; if the platform is the author, the text is in the language of the claim
 */
record CommentView(
    UUID commentId,
    UUID claimId,
    WrittenComment.Author author,
    @Nullable String code,
    String text,
    List<DocumentView> documents,
    Instant at) {

  static CommentView of(WrittenComment comment, PartyDocuments documents) {
    return new CommentView(
        comment.commentId(),
        comment.claimId(),
        comment.author(),
        comment.code(),
        comment.text(),
        documents.withIds(comment.documents()),
        comment.at());
  }
}
