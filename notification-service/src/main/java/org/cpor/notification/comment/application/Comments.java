package org.cpor.notification.comment.application;

import java.util.List;

/** All comments that the platform ever wrote. */
public interface Comments {

  /**
   * Keeps {@code comments}, but those for whose event and claim there is one.
   *
   * @return those that were kept, in their order
   */
  List<Comment> addUnlessWritten(List<Comment> comments);
}
