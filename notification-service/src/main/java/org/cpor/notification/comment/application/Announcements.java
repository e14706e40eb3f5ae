package org.cpor.notification.comment.application;

import java.util.List;
import org.cpor.notification.comment.domain.Comment;

/** Sends comments to partners by other ways than the claim's comment section. */
public interface Announcements {

  /**
   * Plans the sending of {@code comments} in the current transaction, which wrote them. Sends
   * nothing itself.
   */
  void announce(List<Comment> comments);
}
