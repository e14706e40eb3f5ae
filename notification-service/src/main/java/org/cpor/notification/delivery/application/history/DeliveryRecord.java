package org.cpor.notification.delivery.application.history;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and the result of its attempts.
 *
 * @param claimId the claim that the delivery is about; null when it is about no claim
 * @param commentId null when the delivery is not about a comment
 * @param code the subject of the comment, or {@code WEBHOOK_DISABLED}, {@code REVIEW_ESCALATED} or
 *     {@code APPROVAL_DECLINABLE}
 * @param address an e-mail address, or the URL of a webhook
 * @param attempts the number of attempts; a requested redelivery sets it to 0
 * @param dueAt the time of the next attempt; null when there is none
 * @param redeliveries how often a redelivery was requested
 * @param lastError why the last attempt failed, or why the delivery is not attempted
 * @param lastAnswer the receiver's answer to the last attempt, if that attempt failed
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
    int attempts,
    Instant createdAt,
    @Nullable Instant firstAttemptAt,
    @Nullable Instant dueAt,
    @Nullable Instant deliveredAt,
    int redeliveries,
    @Nullable String lastError,
    Optional<Answer> lastAnswer) {}
