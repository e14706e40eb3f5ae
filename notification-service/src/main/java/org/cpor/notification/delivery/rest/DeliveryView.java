package org.cpor.notification.delivery.rest;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.cpor.notification.delivery.application.DeliveryRecord;
import org.cpor.notification.delivery.domain.Answer;
import org.cpor.notification.delivery.domain.Channel;
import org.cpor.notification.delivery.domain.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * What was sent where, and how it went.
 *
 * @param code what the comment tells; {@code WEBHOOK_DISABLED} of a message that is no comment, and
 *     about no claim
 * @param address an e-mail address, or the host of a webhook: the rest of its URL may be a secret
 * @param firstAt when it was tried first; absent until then
 * @param dueAt when it is tried next; absent when it is not
 * @param redeliveries how often somebody had it sent again; {@code tries} count from the last time
 * @param lastError why the last try failed, or why it was not tried
 */
record DeliveryView(
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
    @Nullable Instant firstAt,
    @Nullable Instant dueAt,
    @Nullable Instant deliveredAt,
    int redeliveries,
    @Nullable String lastError,
    @Nullable AnswerView lastAnswer) {

  /**
   * What the receiver answered to the last try, if it did not take it.
   *
   * @param code of HTTP, or of SMTP: from 500 it is permanent, from 400 it is transient
   * @param enhancedCode of SMTP (RFC 3463), such as {@code 5.1.1}
   * @param text what the mail server said, shortened
   */
  record AnswerView(int code, @Nullable String enhancedCode, @Nullable String text) {

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
          case EMAIL -> delivery.address();
          case WEBHOOK -> URI.create(delivery.address()).getHost();
        },
        delivery.state(),
        delivery.tries(),
        delivery.createdAt(),
        delivery.firstTriedAt(),
        delivery.dueAt(),
        delivery.deliveredAt(),
        delivery.redeliveries(),
        delivery.lastError(),
        delivery.lastAnswer().map(AnswerView::of).orElse(null));
  }
}
