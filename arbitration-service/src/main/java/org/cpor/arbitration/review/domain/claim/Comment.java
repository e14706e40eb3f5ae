package org.cpor.arbitration.review.domain.claim;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's comment on its claim.
 *
 * @param documents the ids of the documents that it adds
 * @param answers the id of the request that it answers; null if it answers none
 * @param cannotProvide whether the partner states that it has none of the documents that the
 *     request asks for; null in a comment of an older fact, which answers the open request
 */
public record Comment(
    UUID commentId,
    String text,
    List<UUID> documents,
    @Nullable UUID answers,
    @Nullable Boolean cannotProvide) {

  public Comment {
    documents = List.copyOf(documents);
  }

  /** Whether this comment answers the request, if the request is open. */
  public boolean answers(UUID requestId) {
    return cannotProvide == null || requestId.equals(answers);
  }
}
