package org.cpor.notification.comment.application;

import org.cpor.messaging.Cause;
import org.cpor.notification.comment.domain.Comment;

/** Publishes comments to the other services. */
public interface CommentFacts {

  /**
   * Publishes {@code comment} when the current transaction commits.
   *
   * @param cause the fact that the comment tells the partner about
   */
  void publish(Comment comment, Cause cause);
}
