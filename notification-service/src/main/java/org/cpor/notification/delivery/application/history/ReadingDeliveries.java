package org.cpor.notification.delivery.application.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists deliveries for partners and operators. */
@ApplicationScoped
public class ReadingDeliveries {

  private final Deliveries deliveries;

  ReadingDeliveries(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  /**
   * Returns a page of deliveries, the newest first. A null argument does not limit the selection.
   */
  @Transactional
  public List<DeliveryRecord> list(
      @Nullable String partnerId, @Nullable UUID claimId, @Nullable UUID after, int limit) {
    return deliveries.list(partnerId, claimId, after, limit);
  }
}
