package org.cpor.notification.delivery.rest;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.cpor.notification.delivery.application.history.DeliveryRecord;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A delivery and the result of its attempts.
 *
 * @param code the subject of the comment; {@code WEBHOOK_DISABLED} for the message about a disabled
 *     webhook; {@code REVIEW_ESCALATED} for a notice to the review leads; {@code
 *     APPROVAL_DECLINABLE} for an e-mail to the customer
 * @param address an e-mail address, or only the host of a webhook, because the rest of the
 *     webhook's URL can contain a secret
 * @param tries the number of attempts; a requested redelivery sets it to 0
 * @param firstAt the time of the first attempt; absent before the first attempt
 * @param dueAt the time of the next attempt; absent when there is none
 * @param redeliveries how often a redelivery was requested
 * @param lastError why the last attempt failed, or why the delivery is not attempted
 */
@Schema(name = "Delivery")
record DeliveryView(
    UUID deliveryId,
    String partnerId,
    @Nullable UUID claimId,
    @Nullable UUID commentId,
    @Schema(examples = "INFORMATION_REQUESTED") String code,
    Channel channel,
    @Schema(examples = "hooks.partner.example") String address,
    DeliveryState state,
    @Schema(minimum = "0") int tries,
    Instant createdAt,
    @Nullable Instant firstAt,
    @Nullable Instant dueAt,
    @Nullable Instant deliveredAt,
    @Schema(minimum = "0") int redeliveries,
    @Schema(examples = "It answered 503.") @Nullable String lastError,
    @Nullable AnswerView lastAnswer) {

  /**
   * The receiver's answer to the last attempt, if the receiver did not accept the delivery.
   *
   * @param code the code of HTTP or SMTP; an SMTP code from 400 to 499 means a transient failure;
   *     an SMTP code from 500 is a permanent failure
   * @param enhancedCode the enhanced code of SMTP (RFC 3463), such as {@code 5.1.1}
   * @param text the mail server's text, shortened
   */
  @Schema(name = "ReceiverAnswer")
  record AnswerView(
      @Schema(minimum = "100", maximum = "999", examples = "550") int code,
      @Schema(examples = "5.1.1") @Nullable String enhancedCode,
      @Schema(examples = "No such user here") @Nullable String text) {

    static AnswerView of(Answer answer) {
      return new AnswerView(
          answer.code(), answer.enhancedCode().orElse(null), answer.text().orElse(null));
    }
  }

  static DeliveryView of(DeliveryRecord delivery) {
    return new DeliveryView(
        delivery.deliveryId(),
        delivery.partnerId(),
        delivery.claimId(),
        delivery.commentId(),
        delivery.code(),
        delivery.channel(),
        switch (delivery.channel()) {
          case EMAIL, CUSTOMER_EMAIL -> delivery.address();
          case WEBHOOK -> URI.create(delivery.address()).getHost();
        },
        delivery.state(),
        delivery.attempts(),
        delivery.createdAt(),
        delivery.firstAttemptAt(),
        delivery.dueAt(),
        delivery.deliveredAt(),
        delivery.redeliveries(),
        delivery.lastError(),
        delivery.lastAnswer().map(AnswerView::of).orElse(null));
  }
}
