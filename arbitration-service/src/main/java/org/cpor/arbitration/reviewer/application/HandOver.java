package org.cpor.arbitration.reviewer.application;

import org.jspecify.annotations.Nullable;

/** Hands over the cases that a reviewer has. */
public interface HandOver {

  /**
   * Each case that {@code reviewer} has goes to {@code substitute}, or returns to the queue if
   * there is none or it may not work on that case. In the transaction of the caller.
   */
  void handOver(String reviewer, @Nullable String substitute);
}
