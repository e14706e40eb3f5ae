package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.cpor.platform.problem.CommonProblem;
import org.cpor.platform.problem.ProblemException;

/** Somebody has a delivery sent again that is no longer tried by itself. */
@ApplicationScoped
public class Redelivering {

  private final Deliveries deliveries;
  private final Clock clock;

  Redelivering(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Makes the delivery wait again, for the address that the partner has now, with all its tries
   * before it.
   *
   * @throws ProblemException when there is no such delivery, it waits already, or the partner has
   *     no address for it that is switched on
   */
  @Transactional
  public DeliveryRecord redeliver(UUID deliveryId) {
    boolean reachable = deliveries.lockReachable(deliveryId);
    DeliveryRecord delivery =
        deliveries.of(deliveryId).orElseThrow(() -> ProblemException.notFound("delivery"));
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
    deliveries.sendAgain(deliveryId, clock.instant());
    return deliveries.of(deliveryId).orElseThrow();
  }
}
