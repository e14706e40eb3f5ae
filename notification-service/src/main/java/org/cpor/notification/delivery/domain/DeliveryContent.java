package org.cpor.notification.delivery.domain;

import java.time.Instant;
import java.util.UUID;

/** The content of a delivery to a partner. */
public sealed interface DeliveryContent {

  /**
   * A comment in the comment section of one of its claims.
   *
   * @param locale the language of the text, a BCP 47 tag
   * @param code the subject of the comment, see {@code CommentCode}
   * @param text plain text; an empty line separates paragraphs
   * @param at when the event of the comment happened
   */
  record PostedComment(
      UUID commentId, UUID claimId, String locale, String code, String text, Instant at)
      implements DeliveryContent {}

  /** The partner's webhook failed too often and is disabled. */
  record WebhookDisabled() implements DeliveryContent {}
}
