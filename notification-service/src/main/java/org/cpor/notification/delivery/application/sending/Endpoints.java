package org.cpor.notification.delivery.application.sending;

import java.time.Instant;

/**
 * The state of the partners' endpoints. No method has an effect if the partner has set another
 * address since the {@link Endpoint} was read.
 */
public interface Endpoints {

  /** Prevents attempts at {@code endpoint} before {@code until}. */
  void pause(Endpoint endpoint, Instant until);

  /**
   * Counts one more failure in a row, and returns the failures. Returns zero failures when the
   * partner has set another address since {@code endpoint} was read.
   */
  Failures countFailure(Endpoint endpoint, Instant now);

  /** The number of failures in a row, and the time of the first of these failures. */
  record Failures(int count, Instant since) {}

  /**
   * Disables {@code endpoint}.
   *
   * @return whether this call disabled the endpoint
   */
  boolean disable(Endpoint endpoint, String reason, Instant now);
}
