package org.cpor.notification.delivery.application.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deliveries, of any state. */
public interface Deliveries {

  Optional<DeliveryRecord> of(UUID deliveryId);

  /**
   * Returns a page of deliveries, the newest first. A null argument does not limit the selection.
   */
  List<DeliveryRecord> list(
      @Nullable String partnerId, @Nullable UUID claimId, @Nullable UUID after, int limit);

  /**
   * Returns whether the delivery has an enabled address. If the delivery goes to a partner, locks
   * the partner's address until the transaction ends.
   */
  boolean lockReachable(UUID deliveryId);

  /**
   * Returns whether the delivery tells a customer of an association that has ended. Until the
   * transaction ends, the association of the delivery cannot end.
   */
  boolean lockOutdated(UUID deliveryId);

  /**
   * Makes a delivery due now, and resets its attempts. A delivery to a partner goes to the current
   * address of the partner.
   */
  void redeliver(UUID deliveryId, Instant now);
}
