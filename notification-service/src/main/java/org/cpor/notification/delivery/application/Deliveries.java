package org.cpor.notification.delivery.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome.NotArrived;
import org.jspecify.annotations.Nullable;

/** All that was, or is to be, sent to partners. */
public interface Deliveries {

  /**
   * Puts down, for each of the comments whose partner wants it, a delivery on each of its channels,
   * once.
   *
   * @param emailAt when an e-mail that nothing waits for is due
   */
  void plan(Collection<UUID> commentIds, Instant now, Instant emailAt);

  /**
   * Puts down that the partner is told by e-mail, if it has an address, what became of a webhook.
   */
  void planNotice(String partnerId, Instant now);

  /**
   * Endpoints for which something is due and that no process has, to have until {@code until};
   * those first that waited longest for their turn.
   */
  List<Endpoint> take(Channel channel, Instant now, Instant until, int limit);

  void letGo(Endpoint endpoint, Instant now);

  /** What is due for {@code endpoint}, the longest due first. */
  List<DueDelivery> due(Endpoint endpoint, Instant now, int limit);

  /** What waits for {@code endpoint}, due or not, the longest due first. */
  List<DueDelivery> waiting(Endpoint endpoint, int limit);

  void arrived(Endpoint endpoint, List<DueDelivery> parcel, Instant now);

  /**
   * Notes a try that failed.
   *
   * @param next when it is tried again; empty when it is given up
   */
  void failed(
      Endpoint endpoint,
      DueDelivery delivery,
      NotArrived outcome,
      Instant now,
      Optional<Instant> next);

  /** Does not try the endpoint until then, unless it has another address by now. */
  void pause(Endpoint endpoint, Instant until);

  /** Counts another failure of the endpoint in a row, unless it has another address by now. */
  Failures countFailure(Endpoint endpoint, Instant now);

  /** So many in a row, since then; none if the endpoint has changed. */
  record Failures(int count, Instant since) {}

  /** Calls the endpoint no more; whether it was called until now, at that address. */
  boolean disable(Endpoint endpoint, String because, Instant now);

  /** What waits for {@code endpoint} is not sent. */
  void switchOff(Endpoint endpoint, String because);

  /**
   * Whether the partner has an address for the delivery that is switched on; it stays so until the
   * transaction ends.
   */
  boolean lockReachable(UUID deliveryId);

  Optional<DeliveryRecord> of(UUID deliveryId);

  /** Makes a delivery wait again, due now, as if it had not been tried. */
  void sendAgain(UUID deliveryId, Instant now);

  /** A page of deliveries, the newest first; null lets all through. */
  List<DeliveryRecord> list(
      @Nullable String partnerId, @Nullable UUID claimId, @Nullable UUID after, int limit);
}
