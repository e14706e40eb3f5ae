package org.cpor.notification.delivery.application.sending;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.domain.DeliveryContent;

/**
 * A delivery to send now.
 *
 * @param attempts the number of attempts since a redelivery was last requested
 * @param redeliveries how often a redelivery was requested
 */
public record DueDelivery(
    UUID deliveryId,
    DeliveryContent content,
    int attempts,
    Optional<Instant> firstAttemptAt,
    int redeliveries) {}
