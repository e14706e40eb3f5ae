package org.cpor.notification.delivery.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.domain.News;

/**
 * What is to be sent now.
 *
 * @param tries how often it was tried
 * @param redeliveries how often somebody had it sent again
 */
public record DueDelivery(
    UUID deliveryId, News news, int tries, Optional<Instant> firstTriedAt, int redeliveries) {}
