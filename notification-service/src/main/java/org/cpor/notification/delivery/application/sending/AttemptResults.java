package org.cpor.notification.delivery.application.sending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.domain.Outcome.NotDelivered;

/** The results of attempts to deliver. */
public interface AttemptResults {

  /** Saves that {@code deliveries} were delivered, and resets the endpoint's failures. */
  void saveDelivered(Endpoint endpoint, List<DueDelivery> deliveries, Instant now);

  /**
   * Saves that an attempt failed.
   *
   * @param next the time of the next attempt; empty when the delivery is given up
   */
  void saveFailed(
      Endpoint endpoint,
      DueDelivery delivery,
      NotDelivered outcome,
      Instant now,
      Optional<Instant> next);

  /**
   * Gives the deliveries that wait for {@code endpoint} the state {@code OFF}. Deliveries in this
   * state are not sent.
   */
  void saveOff(Endpoint endpoint, String reason);
}
