package org.cpor.notification.comment.application;

import java.util.List;

/** Tells partners of new comments in other ways than by the claim's comment section. */
public interface Announcements {

  /**
   * Puts down what is to be sent of {@code comments}, which were just written, in the transaction
   * of their writing. Sends nothing.
   */
  void announce(List<Comment> comments);
}
