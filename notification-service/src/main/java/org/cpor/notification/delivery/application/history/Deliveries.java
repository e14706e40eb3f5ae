package org.cpor.notification.delivery.application.history;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deliveries, of any state. */
public interface Deliveries {

  Optional<DeliveryRecord> of(UUID deliveryId);

  /** A page of deliveries, the newest first. A null argument does not restrict the page. */
  List<DeliveryRecord> list(
      @Nullable String partnerId, @Nullable UUID claimId, @Nullable UUID after, int limit);

  /**
   * Whether there is an enabled address for the delivery. A partner's address is locked until the
   * transaction ends.
   */
  boolean lockReachable(UUID deliveryId);

  /** Makes a delivery due now, for the partner's current address, and resets its attempts. */
  void redeliver(UUID deliveryId, Instant now);
}
