package org.cpor.notification.comment.application;

import java.util.List;
import org.cpor.notification.comment.domain.Comment;

/** Plans deliveries of comments to partners, by e-mail and webhook. */
public interface Announcements {

  /**
   * Plans deliveries of {@code comments}, but sends nothing. The caller has stored the comments in
   * the current transaction.
   */
  void announce(List<Comment> comments);
}
