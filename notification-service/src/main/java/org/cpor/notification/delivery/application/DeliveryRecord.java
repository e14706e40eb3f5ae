package org.cpor.notification.delivery.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * What was sent where, and how it went.
 *
 * @param claimId whose comment it is; null of what is about no claim
 * @param code what the comment, or the message that is no comment, tells
 * @param address an e-mail address, or the URL of a webhook
 * @param dueAt when it is tried next; null when it no longer waits
 * @param redeliveries how often somebody had it sent again
 * @param lastError of the last try that failed, or why it was not tried
 * @param lastAnswer what the receiver answered to that try
 */
public record DeliveryRecord(
    UUID deliveryId,
    String partnerId,
    @Nullable UUID claimId,
    @Nullable UUID commentId,
    String code,
    Channel channel,
    String address,
    DeliveryState state,
    int tries,
    Instant createdAt,
    @Nullable Instant firstTriedAt,
    @Nullable Instant dueAt,
    @Nullable Instant deliveredAt,
    int redeliveries,
    @Nullable String lastError,
    Optional<Answer> lastAnswer) {}
