package org.cpor.notification.delivery.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Partners and operators look up what was sent. */
@ApplicationScoped
public class ReadingDeliveries {

  private final Deliveries deliveries;

  ReadingDeliveries(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /** A page of deliveries, the newest first; null lets all through. */
  @Transactional
  public List<DeliveryRecord> list(
      @Nullable String partnerId, @Nullable UUID claimId, @Nullable UUID after, int limit) {
    return deliveries.list(partnerId, claimId, after, limit);
  }
}
