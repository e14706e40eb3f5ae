package org.cpor.notification.delivery.application.sending;

import java.time.Instant;

/**
 * The state of the partners' endpoints. A method does nothing when the endpoint has another address
 * now.
 */
public interface Endpoints {

  /** Prevents attempts at {@code endpoint} before {@code until}. */
  void pause(Endpoint endpoint, Instant until);

  /** Counts another failure in a row; returns none when the endpoint has another address now. */
  Failures countFailure(Endpoint endpoint, Instant now);

  /** Failures in a row, and when the first of them was. */
  record Failures(int count, Instant since) {}

  /**
   * Disables {@code endpoint}.
   *
   * @return false when it was disabled before
   */
  boolean disable(Endpoint endpoint, String reason, Instant now);
}
