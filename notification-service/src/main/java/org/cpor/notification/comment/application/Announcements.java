package org.cpor.notification.comment.application;

import java.util.List;
import org.cpor.notification.comment.domain.Comment;

/** Sends comments to partners by e-mail and webhook. */
public interface Announcements {

  /**
   * Plans deliveries of {@code comments}, but sends nothing. The current transaction also stores
   * the comments.
   */
  void announce(List<Comment> comments);
}
