package org.cpor.notification.delivery.domain;

/** How a try to deliver ended. */
public sealed interface Outcome {

  record Arrived() implements Outcome {}

  /**
   * It may have arrived all the same: an answer can get lost.
   *
   * @param why in words that the partner may read
   */
  record Failed(String why) implements Outcome {}

  /** The receiver wants nothing any more. */
  record Gone(String why) implements Outcome {}
}
