package org.cpor.arbitration.reviewer.application;

import org.jspecify.annotations.Nullable;

/** Hands over the cases that a reviewer has. */
public interface HandOver {

  /**
   * Gives each case that {@code reviewer} has to {@code substitute}. A case returns to the queue if
   * there is no substitute, or if the substitute must not work on the case. Runs in the transaction
   * of the caller.
   */
  void handOver(String reviewer, @Nullable String substitute);
}
