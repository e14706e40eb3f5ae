package org.cpor.notification.delivery.application.planning;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;

/** Adds deliveries. */
public interface PlannedDeliveries {

  /**
   * Adds a delivery of each comment, for each channel of its partner, if the partner wants the
   * comment. Adds none a second time.
   *
   * @param emailAt when e-mails are due; webhooks are due now
   */
  void addForComments(Collection<UUID> commentIds, Instant now, Instant emailAt);

  /** Adds an e-mail that tells the partner, if it has an address, that its webhook is disabled. */
  void addForDisabledWebhook(String partnerId, Instant now);
}
