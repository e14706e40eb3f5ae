package org.cpor.notification.delivery.sending;

import java.time.Instant;
import java.util.UUID;
import org.cpor.events.FactType;
import org.cpor.notification.delivery.domain.News;

/**
 * The body of a webhook, as Standard Webhooks has it: a comment, in the words that stand in the
 * claim's comment section.
 *
 * @param timestamp when it happened, which is not when it is sent
 */
record WebhookPayload(String type, Instant timestamp, Comment data) {

  /**
   * A comment.
   *
   * @param locale the language of the text, a language tag
   */
  record Comment(UUID claimId, UUID commentId, String code, String locale, String text) {}

  static WebhookPayload of(News.Posted news) {
    return new WebhookPayload(
        FactType.COMMENT_POSTED.wireName(),
        news.at(),
        new Comment(news.claimId(), news.commentId(), news.code(), news.locale(), news.text()));
  }
}
