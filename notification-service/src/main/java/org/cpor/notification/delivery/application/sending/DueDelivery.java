package org.cpor.notification.delivery.application.sending;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.domain.DeliveryContent;

/**
 * A delivery to send now.
 *
 * @param attempts the number of attempts; a requested redelivery sets it to 0
 * @param redeliveries how often a redelivery was requested
 */
public record DueDelivery(
    UUID deliveryId,
    DeliveryContent content,
    int attempts,
    Optional<Instant> firstAttemptAt,
    int redeliveries) {}
