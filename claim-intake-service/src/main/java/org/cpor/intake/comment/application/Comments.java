package org.cpor.intake.comment.application;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cpor.intake.comment.domain.Comment;

/**
 * The comments of all claims. The comments of a claim have numbers from 1, in the order in which
 * their transactions commit.
 */
public interface Comments {

  /**
   * A comment with its number.
   *
   * @param number 1 for the first comment that was stored for the claim, even if another comment
   *     was posted earlier
   */
  record Numbered(int number, Comment comment) {}

  /**
   * Locks the comments of these claims until the transaction ends. A transaction calls this method
   * once, before it changes a claim, so that all transactions take their locks in the same order.
   */
  void lock(Set<UUID> claimIds);

  /** Stores a comment. The caller has {@linkplain #lock locked} the comments of its claim. */
  void add(Comment comment);

  /**
   * Stores comments. The caller has {@linkplain #lock locked} the comments of their claims. Skips
   * comments that are already stored, and comments on claims that this service does not have.
   */
  void addOnce(List<Comment> comments);

  /** Returns at most {@code count} comments of a claim, the oldest first. */
  List<Comment> first(UUID claimId, int count);

  /** Returns at most {@code count} comments that follow {@code previous} on the same claim. */
  List<Comment> following(Comment previous, int count);

  /** Returns the comment that follows comment {@code number} of the claim. */
  Optional<Numbered> next(UUID claimId, int number);

  Optional<Comment> find(UUID claimId, UUID commentId);
}
