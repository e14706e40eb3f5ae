package org.cpor.notification.delivery.application.sending;

import java.time.Instant;
import java.util.List;
import org.cpor.notification.delivery.domain.Channel;

/**
 * The deliveries to send, by endpoint. Each endpoint is leased to at most one process at a time.
 */
public interface DueDeliveries {

  /**
   * Leases endpoints with due deliveries until {@code until}. Endpoints that are leased already or
   * paused are left out. Endpoints that have waited longest for their turn come first.
   */
  List<Endpoint> lease(Channel channel, Instant now, Instant until, int limit);

  /** Ends the lease of {@code endpoint}. */
  void release(Endpoint endpoint, Instant now);

  /** The due deliveries for {@code endpoint}, the longest due first. */
  List<DueDelivery> due(Endpoint endpoint, Instant now, int limit);

  /** The waiting deliveries for {@code endpoint}, due or not, the longest due first. */
  List<DueDelivery> waiting(Endpoint endpoint, int limit);
}
