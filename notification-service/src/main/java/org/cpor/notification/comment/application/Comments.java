package org.cpor.notification.comment.application;

/** All comments that the platform ever wrote. */
public interface Comments {

  /**
   * Keeps {@code comment}, unless there is one for the same event and claim.
   *
   * @return whether it was kept
   */
  boolean addUnlessWritten(Comment comment);
}
