package org.cpor.notification.delivery.webhook;

import java.time.Instant;
import java.util.UUID;
import org.cpor.events.fact.FactType;
import org.cpor.notification.delivery.domain.DeliveryContent.PostedComment;

/**
 * The body of a webhook call, in the form of Standard Webhooks: a comment with its text as in the
 * claim's comment section.
 *
 * @param type the same as of the fact that publishes the comment
 * @param timestamp when the event of the comment happened, not when the webhook is called
 */
record WebhookPayload(String type, Instant timestamp, Comment data) {

  /**
   * A comment.
   *
   * @param locale the language of the text, a BCP 47 tag
   */
  record Comment(UUID claimId, UUID commentId, String code, String locale, String text) {}

  static WebhookPayload of(PostedComment comment) {
    return new WebhookPayload(
        FactType.COMMENT_POSTED.wireName(),
        comment.at(),
        new Comment(
            comment.claimId(),
            comment.commentId(),
            comment.code(),
            comment.locale(),
            comment.text()));
  }
}
