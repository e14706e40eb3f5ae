package org.cpor.notification.delivery.application.sending;

import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;

/** Sends on one channel. */
public interface Sender {

  Channel channel();

  /** The reason why the channel is switched off for all partners; empty when the channel is on. */
  Optional<String> offReason();

  /**
   * Sends {@code deliveries} in one message, and waits for the receiver's answer for a limited
   * time. The caller has no open transaction.
   *
   * @param deliveries at least one; exactly one for a webhook
   */
  Outcome send(Endpoint endpoint, List<DueDelivery> deliveries);
}
