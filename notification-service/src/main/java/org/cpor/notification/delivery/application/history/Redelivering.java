package org.cpor.notification.delivery.application.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/** Requests that a delivery is sent again. */
@ApplicationScoped
public class Redelivering {

  private final Deliveries deliveries;
  private final Clock clock;

  Redelivering(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Makes the delivery due now, and resets its attempts. A delivery to a partner goes to the
   * current address of the partner.
   *
   * @throws ProblemException when there is no such delivery, when the delivery is already waiting,
   *     when the partner has no enabled address on the delivery's channel, or when the delivery
   *     tells a customer of an association that has ended
   */
  @Transactional
  public DeliveryRecord redeliver(UUID deliveryId) {
    boolean reachable = deliveries.lockReachable(deliveryId);
    boolean outdated = deliveries.lockOutdated(deliveryId);
    DeliveryRecord delivery =
        deliveries
            .of(deliveryId)
            .orElseThrow(() -> ProblemException.notFound("There is no such delivery."));
    if (delivery.state() == DeliveryState.WAITING) {
      throw new ProblemException(
          CommonProblem.CONFLICT, "The delivery is waiting to be sent already; see dueAt.");
    }
    if (!reachable) {
      throw new ProblemException(
          CommonProblem.CONFLICT,
          "The partner has no address on this channel, or it is disabled: set its preferences"
              + " first.");
    }
    if (outdated) {
      throw new ProblemException(
          CommonProblem.CONFLICT,
          "The association has ended since, so the e-mail to the customer is not sent again: it says"
              + " what is no longer true.");
    }
    deliveries.redeliver(deliveryId, clock.instant());
    return deliveries.of(deliveryId).orElseThrow();
  }
}
