package org.cpor.notification.delivery.sending;

import java.time.Instant;
import java.util.UUID;
import org.cpor.events.FactType;
import org.cpor.notification.delivery.domain.News;

/** The body of a webhook: the comment, in the words that stand in the claim's comment section. */
record WebhookPayload(
    String type, UUID claimId, UUID commentId, String code, String text, Instant at) {

  static WebhookPayload of(News.Posted news) {
    return new WebhookPayload(
        FactType.COMMENT_POSTED.wireName(),
        news.claimId(),
        news.commentId(),
        news.code(),
        news.text(),
        news.at());
  }
}
