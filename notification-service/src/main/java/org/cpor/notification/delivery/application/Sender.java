package org.cpor.notification.delivery.application;

import java.util.List;
import java.util.Optional;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.Outcome;

/** Sends on one channel. */
public interface Sender {

  Channel channel();

  /** Why the channel is switched off for everyone, if so. */
  Optional<String> off();

  /**
   * Sends {@code parcel} and waits until the receiver has answered, for a limited time. No
   * transaction is open.
   *
   * @param parcel at least one; of a channel that does not gather, exactly one
   */
  Outcome send(Endpoint endpoint, List<DueDelivery> parcel);
}
