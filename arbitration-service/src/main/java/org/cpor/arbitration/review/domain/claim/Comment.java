package org.cpor.arbitration.review.domain.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partner's comment on its claim.
 *
 * @param documents the ids of the documents that the comment adds
 * @param answers the id of the request that the comment answers; null if the comment answers no
 *     request
 * @param cannotProvide whether the partner states that it has none of the requested documents; null
 *     if the comment is from an older fact: such a comment answers any open request
 * @param at when the partner wrote the comment, by the clock of intake
 */
public record Comment(
    UUID commentId,
    String text,
    List<UUID> documents,
    @Nullable UUID answers,
    @Nullable Boolean cannotProvide,
    Instant at) {

  public Comment {
    documents = List.copyOf(documents);
  }

  /**
   * Whether this comment answers the open request {@code requestId}. A late comment answers
   * nothing, even if arbitration consumes the comment before it records that the request is
   * overdue.
   *
   * @param respondBy the first instant at which an answer is late
   */
  public boolean answers(UUID requestId, Instant respondBy) {
    return (cannotProvide == null || requestId.equals(answers)) && at.isBefore(respondBy);
  }
}
